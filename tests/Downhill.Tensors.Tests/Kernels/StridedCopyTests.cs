using System.Runtime.InteropServices;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Copies between steps of every kind against a loop over coordinates, between guarded pages; a subclass for
/// each size of element.</summary>
[Collection(ThreadCount.Collection)]
public abstract class StridedCopyTests<T> where T : unmanaged
{
    /// <summary>Axes of an array of the given sizes in memory, as a permutation of its axes sees it; a negative one
    /// runs backwards.</summary>
    static (int[] Steps, int Origin) Steps(int[] sizes, int[] order, bool backwards)
    {
        int[] steps = new int[sizes.Length];
        int step = 1, origin = 0;
        foreach (int axis in order.Reverse())
        {
            steps[axis] = backwards ? -step : step;
            origin += backwards ? step * Math.Max(0, sizes[axis] - 1) : 0;
            step *= sizes[axis];
        }
        return (steps, origin);
    }

    static T[] Numbers(int length)
    {
        T[] numbers = new T[length];
        Span<byte> bytes = MemoryMarshal.AsBytes(numbers.AsSpan());
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(i * 31 + i / 256 + 1);
        return numbers;
    }

    static void Check(int[] sizes, int[] fromOrder, int[] toOrder, bool backwards, bool guardBehind)
    {
        int length = sizes.Aggregate(1, (a, b) => a * b);
        ((int[] fromSteps, int fromOrigin), (int[] toSteps, int toOrigin)) =
            (Steps(sizes, fromOrder, backwards), Steps(sizes, toOrder, false));
        using var from = GuardedArray<T>.Of(Numbers(length), guardBehind);
        using var to = new GuardedArray<T>(length, guardBehind);

        StridedCopy.Run<T>(from.Span, fromOrigin, to.Span, toOrigin, Axes(sizes, fromSteps, toSteps));

        T[] expected = new T[length];
        int[] place = new int[sizes.Length];
        for (int n = 0; n < length; n++)
        {
            int source = fromOrigin, target = toOrigin;
            for (int axis = 0, rest = n; axis < sizes.Length; rest /= sizes[axis++])
            {
                source += rest % sizes[axis] * fromSteps[axis];
                target += rest % sizes[axis] * toSteps[axis];
            }
            expected[target] = from.Span[source];
        }
        Assert.Equal(expected, to.Span.ToArray());
    }

    static CopyAxis[] Axes(int[] sizes, int[] from, int[] to) =>
        [.. sizes.Select((size, axis) => new CopyAxis(size, from[axis], to[axis]))];

    [Theory]
    [InlineData(false), InlineData(true)]
    public void Transpositions_of_every_small_size(bool guardBehind)
    {
        foreach (int rows in (int[])[1, 2, 7, 8, 9, 15, 16, 17, 33])
            foreach (int columns in (int[])[1, 3, 7, 8, 9, 16, 17, 31, 64])
            {
                Check([rows, columns], [1, 0], [0, 1], false, guardBehind);
                Check([rows, columns], [1, 0], [0, 1], true, guardBehind);
                Check([rows, columns], [0, 1], [1, 0], false, guardBehind);
                Check([rows, columns], [0, 1], [0, 1], true, guardBehind);
            }
    }

    [Fact]
    public void Permutations_of_several_axes()
    {
        int[][] orders =
            [[0, 1, 2, 3], [3, 2, 1, 0], [0, 2, 1, 3], [0, 2, 3, 1], [0, 3, 1, 2], [1, 0, 3, 2], [2, 0, 1, 3]];
        foreach (int[] from in orders)
            foreach (int[] to in orders)
                foreach (int[] sizes in (int[][])[[2, 3, 4, 5], [1, 17, 1, 9], [3, 1, 8, 16]])
                {
                    Check(sizes, from, to, false, true);
                    Check(sizes, from, to, true, false);
                }
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(-1), InlineData(-2)]
    public void Rows_of_every_length_with_a_step(int step)
    {
        foreach (int length in Lengths.Swept.Where(length => length > 0))
        {
            T[] numbers = Numbers(Math.Abs(step) * (length - 1) + 1), to = new T[2 * length];
            int origin = step < 0 ? numbers.Length - 1 : 0;
            StridedCopy.Run<T>(numbers, origin, to, length, [new(length, step, 1)]);
            Assert.Equal(new T[length], to[..length]);
            Assert.Equal(Enumerable.Range(0, length).Select(i => numbers[origin + i * step]), to[length..]);
        }
    }

    [Fact]
    public void Zeros_are_repeated_over_what_was_there()
    {
        T[] to = Numbers(300);
        StridedCopy.Run<T>([default], 0, to, 100, [new(100, 0, 1)]);
        Assert.Equal([.. Numbers(300)[..100], .. new T[100], .. Numbers(300)[200..]], to);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(5)]
    public void Every_number_of_threads_copies_the_same(int threads)
    {
        using ThreadCount count = new(threads);
        Check([317, 331], [1, 0], [0, 1], false, true);
        Check([7, 129, 131], [0, 2, 1], [0, 1, 2], false, true);
        Check([313, 337], [0, 1], [0, 1], true, true);
        Check([2, 50_021], [0, 1], [0, 1], true, true);
        Check([Lengths.Threaded], [0], [0], true, true);
        Check([20, 70, 80], [1, 0, 2], [0, 1, 2], false, true);
    }

    [Fact]
    public void More_axes_than_a_walk_holds()
    {
        int[] sizes = [2, 3, 2, 2, 3, 2, 2, 2, 3, 2], order = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
        Check(sizes, order, [.. order.Reverse()], false, true);
    }
}

public class StridedCopyOfBytes : StridedCopyTests<byte>;

public class StridedCopyOfInts : StridedCopyTests<int>;

public class StridedCopyOfLongs : StridedCopyTests<long>;
