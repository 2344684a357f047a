namespace Downhill.Layers;

/// <summary>Watches one call of a module and notes what ran, in order.</summary>
internal sealed class ModuleSurvey(Module root)
{
    readonly IReadOnlyList<FoundModule> _modules = ModuleWalk.Of(root).Modules;
    readonly List<ModuleSummaryRow> _rows = [];
    readonly HashSet<Tensor> _counted = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<Module> _ran = new(ReferenceEqualityComparer.Instance);

    internal IReadOnlyList<ModuleSummaryRow> Rows => _rows;

    internal void Run(Action call)
    {
        bool[] training = [.. _modules.Select(found => found.Module.IsTraining)];
        List<IDisposable> hooks = [];
        try
        {
            // As in use: nothing is measured, so a batch of one row is enough.
            root.Eval();
            foreach (FoundModule found in _modules)
                if (IsPart(found.Module))
                    hooks.Add(found.Module.OnForward((_, _, outputs) => Note(found, outputs)));
            using (Gradient.Off())
                call();
        }
        finally
        {
            hooks.ForEach(hook => hook.Dispose());
            for (int i = 0; i < training.Length; i++)
                _modules[i].Module.IsTraining = training[i];
        }
        foreach (FoundModule found in _modules)
            if (!_ran.Contains(found.Module) && Own(found.Module).Any())
                Note(found, []);
    }

    /// <summary>Containers say nothing that their parts do not.</summary>
    bool IsPart(Module module) => Own(module).Any() || _modules.All(found => found.Parent != module);

    void Note(FoundModule found, IReadOnlyList<Tensor> outputs)
    {
        _ran.Add(found.Module);
        long parameters = Own(found.Module).Where(_counted.Add).Sum(parameter => (long)parameter.Length);
        _rows.Add(new(found.IndexedName, found.Module.ToString(), [.. outputs.Select(output => output.Shape)],
            parameters));
    }

    /// <summary>Parameters in the module's own fields, not in those of its children.</summary>
    IEnumerable<Tensor> Own(Module module)
    {
        HashSet<Tensor> below = new(ReferenceEqualityComparer.Instance);
        foreach (FoundModule found in _modules)
            if (found.Parent == module)
                below.UnionWith(found.Module.Parameters());
        return module.Parameters().Where(parameter => !below.Contains(parameter));
    }
}
