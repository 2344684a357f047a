namespace Downhill.Operations;

/// <summary>Writing in place to a part of a tensor: the rules, and the way to the memory.</summary>
internal static class Assignment
{
    internal static void RequireValue(Tensor tensor, Tensor value)
    {
        if (value.DType != tensor.DType)
            throw new DTypeMismatchException(
                $"Assign: the value must have the tensor's dtype, but the tensor is {tensor.DType.Name} and the " +
                $"value {value.DType.Name}. Convert it with .To(DType.{tensor.DType}).") { Operation = "Assign" };
        if (value.RequiresGrad && Gradient.IsOn)
            throw new GradientException(
                "Assign: no gradient flows through a write in place, but the value requires one. Use Detach(), or " +
                "Where or Scatter, which make a new tensor.") { Operation = "Assign" };
    }

    internal static void Write(Tensor tensor, Tensor value, Indexer part)
    {
        if (value.Numbers == tensor.Numbers)
            value = value.Clone(); // What is read must not change while it is written.
        if (part.HasTensors)
            part.Selection().Write(value);
        else
            Copy.Strided(Fitted(value, part.View.Shape).View, part.View.View);
        GC.KeepAlive(value);
        GC.KeepAlive(tensor);
    }

    /// <summary>The value repeated to the shape of the part that it replaces.</summary>
    internal static Tensor Fitted(Tensor value, Shape part)
    {
        bool fits = value.Rank <= part.Rank;
        for (int i = 1; fits && i <= value.Rank; i++)
            fits = value.Shape[^i] == 1 || value.Shape[^i] == part[^i];
        return fits ? value.Expand(part.Sizes) : throw new ShapeMismatchException(
            $"Assign: the value must fit the part that it replaces, but the value is {value.Shape} and the part " +
            $"{part}.",
            value.Shape, part) { Operation = "Assign" };
    }
}
