namespace Downhill.Kernels;

/// <summary>A tensor in memory as seen from one axis: Outer blocks of Size rows of Inner elements.</summary>
internal readonly record struct RowLayout(int Outer, int Size, int Inner)
{
    internal static RowLayout Of(Shape shape, int axis)
    {
        int outer = 1, inner = 1;
        foreach (int size in shape.Sizes[..axis])
            outer *= size;
        foreach (int size in shape.Sizes[(axis + 1)..])
            inner *= size;
        return new(outer, shape.Sizes[axis], inner);
    }
}
