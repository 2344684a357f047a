namespace Downhill.Initializers;

/// <summary>A rule that says what numbers weights start from. <see cref="Initialize"/> names the known ones; derive to
/// write another.</summary>
public abstract record Initializer
{
    /// <summary>A new parameter of a shape, filled by the rule; float32.</summary>
    /// <param name="shape">Outputs first, then inputs, then the kernel's axes.</param>
    /// <param name="generator">Where random numbers come from. Default <see cref="Generator.Default"/>.</param>
    public Parameter Parameter(Shape shape, Generator? generator = null) =>
        new(Draw(shape, DType.Float32, generator ?? Generator.Default));

    /// <summary>Fills a parameter, or any other leaf, in its place.</summary>
    /// <param name="tensor">What is filled; its shape has outputs first, then inputs, then the kernel's axes.</param>
    /// <param name="generator">Where random numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="GradientException">The tensor was computed from others.</exception>
    public void Fill(Tensor tensor, Generator? generator = null)
    {
        using (Gradient.Off())
            tensor.CopyFrom(Draw(tensor.Shape, tensor.DType, generator ?? Generator.Default));
    }

    /// <summary>Makes a tensor of numbers by the rule.</summary>
    protected abstract Tensor Draw(Shape shape, DType dtype, Generator generator);
}
