using System.Runtime.CompilerServices;

namespace Downhill.Layers;

/// <summary>Writes into an error the path of the module it came from, one module at a time on the way out.</summary>
internal static class ModulePath
{
    // The modules an error has left so far, innermost first. It goes when the error goes.
    static readonly ConditionalWeakTable<TensorException, List<Module>> s_left = [];

    internal static void Prepend(TensorException error, Module module)
    {
        List<Module> left = s_left.GetOrCreateValue(error);
        if (left.Contains(module))
            return;
        left.Add(module);
        string path = "";
        for (int i = left.Count - 1; i > 0; i--)
            path = Join(path, Find(left[i], left[i - 1]));
        error.Module = path.Length == 0 ? $"{left[0]}" : $"{path} {left[0]}";
    }

    /// <summary>Where a module is below another; its class when it is held by neither field nor list.</summary>
    static string Find(Module outer, Module inner)
    {
        foreach (FoundModule found in ModuleWalk.Of(outer).Modules)
            if (found.Module == inner)
                return found.IndexedName;
        return inner.GetType().Name;
    }

    static string Join(string path, string name) => path.Length == 0 || name[0] == '[' ? path + name : $"{path}.{name}";
}
