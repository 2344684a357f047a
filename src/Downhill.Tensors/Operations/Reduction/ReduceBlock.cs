namespace Downhill.Operations;

/// <summary>Memory as three axes of which the middle one is reduced.</summary>
internal readonly record struct ReduceBlock(int Outer, int Count, int Inner)
{
    /// <summary>One axis of a shape, with all before it as the outer one and all behind it as the inner one.</summary>
    internal static ReduceBlock Along(Shape shape, int axis)
    {
        int outer = 1, inner = 1;
        for (int i = 0; i < shape.Rank; i++)
            if (i < axis)
                outer *= shape.Sizes[i];
            else if (i > axis)
                inner *= shape.Sizes[i];
        return new(outer, shape.Sizes[axis], inner);
    }
}
