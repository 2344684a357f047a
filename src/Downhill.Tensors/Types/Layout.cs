namespace Downhill;

/// <summary>Arithmetic on strides: how many elements a step along each axis moves.</summary>
internal static class Layout
{
    /// <summary>Strides of elements that lie in order without gaps.</summary>
    internal static int[] RowMajor(Shape shape)
    {
        int[] strides = new int[shape.Rank];
        int step = 1;
        for (int axis = shape.Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step *= Math.Max(1, shape.Sizes[axis]);
        }
        return strides;
    }

    /// <summary>Null where the strides are those of row-major order (an axis of size 1 may have any), so that one test
    /// tells.</summary>
    internal static int[]? Normalize(Shape shape, int[]? strides)
    {
        if (strides is null || shape.ElementCount == 0)
            return null;
        int step = 1;
        for (int axis = shape.Rank - 1; axis >= 0; axis--)
        {
            int size = shape.Sizes[axis];
            if (size != 1 && strides[axis] != step)
                return strides;
            step *= size;
        }
        return null;
    }

    /// <summary>The lowest and highest element, relative to the first, that the axes reach.</summary>
    internal static (int Lowest, int Highest) Extent(Shape shape, int[]? strides)
    {
        if (shape.ElementCount == 0)
            return (0, -1);
        if (strides is null)
            return (0, shape.ElementCount - 1);
        int lowest = 0, highest = 0;
        for (int axis = 0; axis < strides.Length; axis++)
        {
            int span = strides[axis] * (shape.Sizes[axis] - 1);
            lowest += Math.Min(0, span);
            highest += Math.Max(0, span);
        }
        return (lowest, highest);
    }

    /// <summary>Strides under which the elements of <paramref name="from"/> read as <paramref name="to"/>, or false
    /// when they must be copied.</summary>
    internal static bool TryReshape(Shape from, int[]? strides, Shape to, out int[]? result)
    {
        result = null;
        if (strides is null || from.ElementCount == 0)
            return true;
        int[] target = new int[to.Rank];
        int source = from.Rank - 1, axis = to.Rank - 1;
        while (axis >= 0)
        {
            while (source >= 0 && from.Sizes[source] == 1)
                source--;
            if (to.Sizes[axis] == 1)
            {
                target[axis--] = 1;
                continue;
            }
            // One run of source axes that walk evenly must be cut into whole target axes.
            int step = strides[source], run = from.Sizes[source];
            while (source > 0 && (from.Sizes[source - 1] == 1 || strides[source - 1] == step * run))
                run *= from.Sizes[--source];
            source--;
            int made = 1;
            for (; axis >= 0 && made * to.Sizes[axis] <= run && run % (made * to.Sizes[axis]) == 0 && made < run; axis--)
            {
                target[axis] = step * made;
                made *= to.Sizes[axis];
            }
            if (made != run)
                return false;
        }
        result = Normalize(to, target);
        return true;
    }
}
