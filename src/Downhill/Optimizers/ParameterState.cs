namespace Downhill.Optimizers;

/// <summary>What an optimizer remembers of one parameter: how many steps it took, and tensors of the parameter's
/// shape.</summary>
public sealed class ParameterState
{
    readonly Parameter _parameter;
    readonly Tensor?[] _memories = new Tensor?[3];

    internal ParameterState(string name, Parameter parameter) => (Name, _parameter) = (name, parameter);

    /// <summary>The parameter's name.</summary>
    public string Name { get; }

    /// <summary>Steps taken, the present one included.</summary>
    public long Steps { get; internal set; }

    internal IEnumerable<(int Index, Tensor Memory)> Memories =>
        _memories.Select((memory, i) => (i, memory!)).Where(pair => pair.Item2 is not null);

    /// <summary>Memory number <paramref name="index"/> (0 to 2), zeros before it is first used.</summary>
    public Tensor Memory(int index) => _memories[index] ??= Tensor.Zeros(_parameter.Shape, _parameter.DType).Keep();

    internal void Restore(int index, Tensor memory) => Memory(index).CopyFrom(memory);
}
