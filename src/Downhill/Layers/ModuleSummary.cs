namespace Downhill.Layers;

/// <summary>What a model is made of: each part with its output shape and parameters, and the totals. Prints itself as a
/// table.</summary>
/// <param name="Rows">The modules that hold parameters themselves or hold no others, in the order in which they
/// ran.</param>
/// <param name="Parameters">Numbers that training changes; what is held twice counts once.</param>
/// <param name="Buffers">Numbers that are saved beside them.</param>
/// <param name="Bytes">Bytes that both take.</param>
public sealed record ModuleSummary(IReadOnlyList<ModuleSummaryRow> Rows, long Parameters, long Buffers, long Bytes)
{
    /// <summary>Summarizes a module of any signature, from one call of it.</summary>
    /// <param name="module">The module.</param>
    /// <param name="call">Calls the module once, with tensors made by <see cref="Tensor.ShapeOnly"/>. It runs as in
    /// use, with gradients off.</param>
    public static ModuleSummary Of(Module module, Action call)
    {
        ModuleSurvey survey = new(module);
        survey.Run(call);
        Tensor[] tensors = [.. ModuleWalk.Of(module).Tensors.Select(found => found.Tensor)];
        return new(survey.Rows, Count(tensors.OfType<Parameter>()), Count(tensors.OfType<Buffer>()),
            tensors.Sum(tensor => (long)tensor.Length * tensor.DType.Size));
    }

    /// <summary>The table: layer, output, parameters, and the totals below.</summary>
    public override string ToString() => SummaryText.Of(this);

    static long Count(IEnumerable<Tensor> tensors) => tensors.Sum(tensor => (long)tensor.Length);
}

/// <summary>One part of a model.</summary>
/// <param name="Name">Its path, such as <c>Layers[0]</c>; empty for the model itself.</param>
/// <param name="Layer">How it prints: <c>Linear(784 → 128)</c>.</param>
/// <param name="Outputs">Shapes of its outputs; none when it did not run.</param>
/// <param name="Parameters">Numbers in its own parameters, as far as no row above has counted them.</param>
public sealed record ModuleSummaryRow(string Name, string Layer, IReadOnlyList<Shape> Outputs, long Parameters);
