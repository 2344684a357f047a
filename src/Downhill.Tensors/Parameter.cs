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

    /// <summary>The last gradient, small, forgotten, and seen by nobody: the next walk writes into it. Null where there is
    /// none.</summary>
    internal Tensor? Spare { get; set; }

    /// <summary>Elements that optimizers leave as they are: a bool tensor of this parameter's shape, true where frozen.
    /// Default null: none.</summary>
    /// <remarks>Gradients of frozen elements are computed like all others. To freeze the whole parameter, and save that
    /// work, set <see cref="Tensor.RequiresGrad"/> to false.</remarks>
    /// <exception cref="DTypeMismatchException">The mask is not bool.</exception>
    /// <exception cref="ShapeMismatchException">The mask has another shape than the parameter.</exception>
    public Tensor? Frozen
    {
        get;
        set
        {
            if (value is not null && value.DType != DType.Bool)
                throw new DTypeMismatchException($"Parameter.Frozen: the mask must be bool, but it is {value.DType.Name}.");
            if (value is not null && value.Shape != Shape)
                throw new ShapeMismatchException(
                    $"Parameter.Frozen: the mask must have the parameter's shape, but the parameter is {Shape} and the mask " +
                    $"{value.Shape}.", Shape, value.Shape);
            field = value?.Keep();
        }
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
