using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels.Poolings;

public sealed class SinglePoolingTests : PoolingTests<float>;

public sealed class DoublePoolingTests : PoolingTests<double>;

[Collection(ThreadCount.Collection)]
public abstract unsafe class PoolingTests<T> where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    static readonly T[] s_few = [T.NegativeInfinity, T.CreateChecked(-1), T.Zero, T.One, T.PositiveInfinity];

    /// <summary>Every width from 1 to 40 by two by two, then strides, paddings, dilations and uneven axes.</summary>
    static IEnumerable<PoolingShape> Shapes()
    {
        for (int width = 1; width <= 40; width++)
            yield return new(3, 2 + width % 4, width, 2, 2, 2, 2, 0, 0, 1, 1);
        foreach (int kernel in (int[])[1, 2, 3, 4])
            foreach (int stride in (int[])[1, 2, 3])
                foreach (int padding in (int[])[0, 1, 2])
                    foreach (int dilation in (int[])[1, 2, 3])
                        if (2 * padding <= kernel)
                            yield return new(2, 11, 9, kernel, kernel, stride, stride, padding, padding,
                                dilation, dilation);
        yield return new(2, 7, 30, 2, 3, 1, 2, 1, 0, 2, 1);
        yield return new(2, 1, 1, 2, 2, 1, 1, 1, 1, 2, 2);
        yield return new(2, 8, 8, 8, 8, 1, 1, 0, 0, 1, 1);
        yield return new(70, 24, 24, 2, 2, 2, 2, 0, 0, 1, 1);
    }

    /// <summary>The pixels of the plane that output p sees, in reading order; padding is left out.</summary>
    static List<int> Seen(PoolingShape s, int p)
    {
        List<int> seen = [];
        for (int element = 0; element < s.KernelHeight * s.KernelWidth; element++)
        {
            int row = p / s.OutputWidth * s.StrideHeight - s.PaddingHeight
                + element / s.KernelWidth * s.DilationHeight;
            int column = p % s.OutputWidth * s.StrideWidth - s.PaddingWidth
                + element % s.KernelWidth * s.DilationWidth;
            if (row >= 0 && row < s.Height && column >= 0 && column < s.Width)
                seen.Add(row * s.Width + column);
        }
        return seen;
    }

    /// <summary>Few different values, so that many windows have several winners.</summary>
    static T[] Draw(int count, bool infinities)
    {
        Random random = new(3);
        return [.. Enumerable.Range(0, count).Select(_ => infinities
            ? s_few[random.Next(s_few.Length)] : T.CreateChecked(random.Next(-4, 5)) / T.CreateChecked(8))];
    }

    static (T[] Y, int[] Winners) Maximum(PoolingShape s, T[] x, bool guardBehind = true)
    {
        using GuardedArray<T> input = GuardedArray<T>.Of(x, guardBehind), y = new(s.Planes * s.Positions, guardBehind);
        using GuardedArray<int> winners = new(s.Planes * s.Positions, guardBehind);
        fixed (T* px = input.Span, py = y.Span)
        fixed (int* pw = winners.Span)
            Pooling.Maximum(s, px, py, pw);
        return (y.Span.ToArray(), winners.Span.ToArray());
    }

    delegate void Kernel(T* source, T* target);

    static T[] Call(T[] source, int results, Kernel kernel)
    {
        using GuardedArray<T> input = GuardedArray<T>.Of(source, true), output = new(results, true);
        output.Span.Fill(T.NaN);
        fixed (T* px = input.Span, py = output.Span)
            kernel(px, py);
        return output.Span.ToArray();
    }

    [Fact]
    public void The_first_largest_value_of_each_window_wins()
    {
        foreach (PoolingShape s in Shapes())
        {
            T[] x = Draw(s.Planes * s.Pixels, infinities: true);
            (T[] y, int[] winners) = Maximum(s, x, s.Width % 2 == 0);
            for (int i = 0; i < y.Length; i++)
            {
                ReadOnlySpan<T> plane = x.AsSpan(i / s.Positions * s.Pixels, s.Pixels);
                List<int> seen = Seen(s, i % s.Positions);
                T largest = T.NegativeInfinity;
                foreach (int pixel in seen)
                    largest = T.Max(largest, plane[pixel]);

                Assert.Equal(largest, y[i]);
                int first = -1;
                foreach (int pixel in seen)
                    if (plane[pixel] == largest && first < 0)
                        first = pixel;
                Assert.Equal(first, winners[i]);
            }
        }
    }

    [Theory]
    [InlineData(16), InlineData(6)]
    public void Nan_wins_wherever_it_stands_in_the_window(int width)
    {
        PoolingShape s = new(1, 2, width, 2, 2, 2, 2, 0, 0, 1, 1);
        for (int pixel = 0; pixel < s.Pixels; pixel++)
        {
            T[] x = Draw(s.Pixels, infinities: true);
            x[pixel] = T.NaN;
            (T[] y, int[] winners) = Maximum(s, x);
            for (int p = 0; p < y.Length; p++)
                Assert.Equal(p == pixel % width / 2, T.IsNaN(y[p]));
            Assert.Equal(pixel, winners[pixel % width / 2]);
        }
    }

    [Fact]
    public void The_gradient_of_the_maximum_goes_to_the_winners()
    {
        foreach (PoolingShape s in Shapes())
        {
            int[] winners = Maximum(s, Draw(s.Planes * s.Pixels, infinities: false)).Winners;
            T[] dy = Draw(s.Planes * s.Positions, infinities: false);
            T[] expected = new T[s.Planes * s.Pixels];
            for (int i = 0; i < dy.Length; i++)
                if (winners[i] >= 0)
                    expected[i / s.Positions * s.Pixels + winners[i]] += dy[i];

            Assert.Equal(expected, Call(dy, expected.Length, (source, target) =>
            {
                fixed (int* pw = winners)
                    Pooling.MaximumGradient(s, source, pw, target);
            }));
        }
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public void Averages_are_sums_over_counts(bool countPadding)
    {
        foreach (PoolingShape s in Shapes())
        {
            T[] x = Draw(s.Planes * s.Pixels, infinities: false); // eighths: their sums are exact
            T[] y = Call(x, s.Planes * s.Positions, (px, py) => Pooling.Average(s, countPadding, px, py));
            for (int i = 0; i < y.Length; i++)
            {
                List<int> seen = Seen(s, i % s.Positions);
                T sum = T.Zero;
                foreach (int pixel in seen)
                    sum += x[i / s.Positions * s.Pixels + pixel];
                int count = countPadding ? s.KernelHeight * s.KernelWidth : seen.Count;
                Assert.Equal(sum / T.CreateChecked(count), y[i]);
            }
        }
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public void The_gradient_of_averages_is_shared_by_their_windows(bool countPadding)
    {
        foreach (PoolingShape s in Shapes())
        {
            T[] dy = Draw(s.Planes * s.Positions, infinities: false);
            T[] expected = new T[s.Planes * s.Pixels];
            for (int i = 0; i < dy.Length; i++)
            {
                List<int> seen = Seen(s, i % s.Positions);
                int count = countPadding ? s.KernelHeight * s.KernelWidth : seen.Count;
                foreach (int pixel in seen)
                    expected[i / s.Positions * s.Pixels + pixel] += dy[i] / T.CreateChecked(count);
            }
            Assert.Equal(expected, Call(dy, expected.Length,
                (source, target) => Pooling.AverageGradient(s, countPadding, source, target)));
        }
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        PoolingShape s = new(60, 32, 32, 3, 3, 1, 1, 1, 1, 1, 1);
        (T[] Values, int[] Winners) one = All(1);
        foreach (int threads in (int[])[2, 3])
        {
            (T[] values, int[] winners) = All(threads);
            Assert.Equal(one.Values, values);
            Assert.Equal(one.Winners, winners);
        }

        (T[], int[]) All(int threads)
        {
            using var _ = new ThreadCount(threads);
            T[] x = [.. Enumerable.Range(0, s.Planes * s.Pixels).Select(i => T.Sin(T.CreateChecked(i)))];
            (T[] y, int[] winners) = Maximum(s, x);
            T[] dx = Call(y, x.Length, (source, target) =>
            {
                fixed (int* pw = winners)
                    Pooling.MaximumGradient(s, source, pw, target);
            });
            T[] mean = Call(x, y.Length, (source, target) => Pooling.Average(s, false, source, target));
            T[] back = Call(mean, x.Length, (source, target) => Pooling.AverageGradient(s, false, source, target));
            return ([.. y, .. dx, .. mean, .. back], winners);
        }
    }
}
