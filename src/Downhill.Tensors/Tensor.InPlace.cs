using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>this ← this + other, in this tensor's memory; other may broadcast.</summary>
    /// <exception cref="GradientException">The tensor was computed from others, or requires a gradient while gradients
    /// are on.</exception>
    public void AddInPlace(Tensor other) => InPlace(Binary<Add>.Shared, other, "AddInPlace");

    /// <summary>this ← this − other, in this tensor's memory; other may broadcast.</summary>
    /// <inheritdoc cref="AddInPlace" path="/exception"/>
    public void SubtractInPlace(Tensor other) => InPlace(Binary<Subtract>.Shared, other, "SubtractInPlace");

    /// <summary>this ← this · other element by element, in this tensor's memory; other may broadcast.</summary>
    /// <inheritdoc cref="AddInPlace" path="/exception"/>
    public void MultiplyInPlace(Tensor other) => InPlace(Binary<Multiply>.Shared, other, "MultiplyInPlace");

    /// <summary>this ← this · number, in this tensor's memory.</summary>
    /// <inheritdoc cref="AddInPlace" path="/exception"/>
    public void MultiplyInPlace(double number) => MultiplyInPlace(Scalar(number, DType));

    /// <summary>this ← other, element by element; same shape and dtype.</summary>
    /// <inheritdoc cref="AddInPlace" path="/exception"/>
    /// <exception cref="ShapeMismatchException">The other tensor has another shape or dtype.</exception>
    public void CopyFrom(Tensor other)
    {
        RequireWritable("CopyFrom");
        if (other.Type != Type)
            throw new ShapeMismatchException(
                $"CopyFrom: both tensors must be alike, but this one is {Type} and the other {other.Type}.", Shape, other.Shape);
        Copy.Strided(other.View, View);
        Numbers.Version++;
        GC.KeepAlive(other);
    }

    /// <summary>Every element ← number.</summary>
    /// <inheritdoc cref="AddInPlace" path="/exception"/>
    public void Fill(double number)
    {
        RequireWritable("Fill");
        Filling.Fill(View, number, "Fill");
        Numbers.Version++;
    }

    void InPlace(Operation operation, Tensor other, string word)
    {
        RequireWritable(word);
        Span<TensorType> result = new TensorType[1];
        operation.Infer([Type, other.Type], result);
        if (result[0] != Type)
            throw new ShapeMismatchException(
                $"{word}: the other side must fit into this tensor's shape, but this tensor is {Shape} and the other {other.Shape}.",
                Shape, other.Shape);
        operation.Compute([View, other.View], [View]);
        Numbers.Version++;
        GC.KeepAlive(other);
    }

    void RequireWritable(string word)
    {
        RequireLeaf(word);
        if (!IsContiguous)
            throw new TensorException($"{word}: the elements must lie in order, but this is a strided view. Call Contiguous() first.");
    }

    void RequireLeaf(string word)
    {
        if (Node is not null)
            throw new GradientException(
                $"{word}: only a leaf can be written in place, but this tensor was computed from others. Use Detach() or the word " +
                "that makes a new tensor.");
        if (_requiresGrad && GradientModeIsOn)
            throw new GradientException(
                $"{word}: a leaf that requires a gradient is written only with gradients off, but they are on. Write " +
                "using (Gradient.Off()).");
    }

    static bool GradientModeIsOn => Autograd.GradientMode.IsOn;
}
