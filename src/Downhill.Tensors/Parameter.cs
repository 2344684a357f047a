namespace Downhill;

/// <summary>A tensor that training changes: a leaf that requires a gradient. Modules find it in their fields.</summary>
public sealed class Parameter : Tensor
{
    /// <summary>Takes over the numbers (and the memory) of a tensor.</summary>
    /// <exception cref="DTypeMismatchException">The tensor is not float32 or float64.</exception>
    public Parameter(Tensor value) : base(value)
    {
        RequiresGrad = true;
        if (Storage is { } storage)
            storage.Holders++;
    }
}

/// <summary>A tensor that belongs to a module's state but is not trained: running averages, tables. It is saved with
/// the module.</summary>
public sealed class Buffer : Tensor
{
    /// <summary>Takes over the numbers (and the memory) of a tensor.</summary>
    public Buffer(Tensor value) : base(value)
    {
        if (Storage is { } storage)
            storage.Holders++;
    }
}
