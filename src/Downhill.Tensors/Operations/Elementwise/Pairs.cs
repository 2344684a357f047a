namespace Downhill.Operations;

/// <summary>What to do with a run of elements, by which side moves.</summary>
internal interface IPairRun<T, TResult>
{
    void Both(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<TResult> y);

    void Left(ReadOnlySpan<T> a, T b, Span<TResult> y);

    void Right(T a, ReadOnlySpan<T> b, Span<TResult> y);
}

/// <summary>Walks two broadcast operands in runs as long as their strides allow: whole arrays at best, rows at
/// worst.</summary>
internal static class Pairs
{
    internal static void Run<TRun, T, TResult>(TRun run, in View a, in View b, in View y)
        where TRun : struct, IPairRun<T, TResult> where T : unmanaged where TResult : unmanaged
    {
        int length = y.Shape.ElementCount;
        if (length == 0)
            return;
        Span<TResult> target = y.Write<TResult>();
        if (a.IsContiguous && b.IsContiguous)
        {
            int aLength = a.Shape.ElementCount, bLength = b.Shape.ElementCount;
            if (aLength == length && bLength == length) { run.Both(a.Read<T>(), b.Read<T>(), target); return; }
            if (aLength == length && bLength == 1) { run.Left(a.Read<T>(), b.Read<T>()[0], target); return; }
            if (bLength == length && aLength == 1) { run.Right(a.Read<T>()[0], b.Read<T>(), target); return; }
        }
        // Rows that skip elements would be read one by one; copied in tiles first they are not.
        using Packed left = Rows(a), right = Rows(b);
        Apart<TRun, T, TResult>(run, left.View, right.View, y.Shape, target);
    }

    /// <summary>The view itself where its rows lie in order or repeat one element, else a copy in order.</summary>
    static Packed Rows(in View view)
    {
        ReadOnlySpan<int> sizes = view.Shape.Sizes, strides = view.StridesOrNull;
        for (int axis = strides.Length - 1; axis >= 0; axis--)
            if (sizes[axis] != 1)
                return new(view, strides[axis] is not (0 or 1));
        return new(view, false);
    }

    static void Apart<TRun, T, TResult>(TRun run, in View a, in View b, Shape shape, Span<TResult> target)
        where TRun : struct, IPairRun<T, TResult> where T : unmanaged where TResult : unmanaged
    {
        int rank = shape.Rank;
        Span<int> walk = stackalloc int[3 * rank];
        Span<int> sizes = walk[..rank], aSteps = walk.Slice(rank, rank), bSteps = walk[(2 * rank)..];
        shape.Sizes.CopyTo(sizes);
        Broadcast.Strides(a, aSteps);
        Broadcast.Strides(b, bSteps);
        int axes = Merge(sizes, aSteps, bSteps);
        ReadOnlySpan<T> aReach = a.Reach<T>(out int aOrigin), bReach = b.Reach<T>(out int bOrigin);
        Walker<TRun, T, TResult> walker = new(run, sizes[..axes], aSteps, bSteps, aReach, bReach);
        walker.Walk(0, aOrigin, bOrigin, target);
    }

    /// <summary>Joins neighbouring axes along which both sides walk evenly, and drops axes of size 1.</summary>
    static int Merge(Span<int> sizes, Span<int> aSteps, Span<int> bSteps)
    {
        int last = -1;
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            if (sizes[axis] == 1)
                continue;
            bool even = last >= 0 &&
                aSteps[last] == aSteps[axis] * sizes[axis] && bSteps[last] == bSteps[axis] * sizes[axis];
            int size = even ? sizes[last] * sizes[axis] : sizes[axis];
            last += even ? 0 : 1;
            (sizes[last], aSteps[last], bSteps[last]) = (size, aSteps[axis], bSteps[axis]);
        }
        return last + 1;
    }

    readonly ref struct Walker<TRun, T, TResult>(
        TRun run, ReadOnlySpan<int> sizes, ReadOnlySpan<int> aSteps, ReadOnlySpan<int> bSteps,
        ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where TRun : struct, IPairRun<T, TResult> where T : unmanaged
    {
        readonly ReadOnlySpan<int> _sizes = sizes, _aSteps = aSteps, _bSteps = bSteps;
        readonly ReadOnlySpan<T> _a = a, _b = b;

        internal void Walk(int axis, int aAt, int bAt, Span<TResult> y)
        {
            if (axis >= _sizes.Length - 1)
            {
                Row(aAt, bAt, y);
                return;
            }
            int inner = y.Length / _sizes[axis];
            for (int i = 0; i < _sizes[axis]; i++)
                Walk(axis + 1, aAt + i * _aSteps[axis], bAt + i * _bSteps[axis], y.Slice(i * inner, inner));
        }

        void Row(int aAt, int bAt, Span<TResult> y)
        {
            int aStep = _sizes.IsEmpty ? 0 : _aSteps[_sizes.Length - 1];
            int bStep = _sizes.IsEmpty ? 0 : _bSteps[_sizes.Length - 1];
            if (aStep == 1 && bStep == 1)
                run.Both(_a.Slice(aAt, y.Length), _b.Slice(bAt, y.Length), y);
            else if (aStep == 1 && bStep == 0)
                run.Left(_a.Slice(aAt, y.Length), _b[bAt], y);
            else if (aStep == 0 && bStep == 1)
                run.Right(_a[aAt], _b.Slice(bAt, y.Length), y);
            else
            {
                run.Left(_a.Slice(aAt, 1), _b[bAt], y[..1]);
                y.Fill(y[0]);
            }
        }
    }
}
