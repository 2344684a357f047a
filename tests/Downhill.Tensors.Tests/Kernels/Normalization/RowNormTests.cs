using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels.Normalizations;

public sealed class SingleRowNormTests : RowNormTests<float>;

public sealed class DoubleRowNormTests : RowNormTests<double>;

[Collection(ThreadCount.Collection)]
public abstract unsafe class RowNormTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    const double Epsilon = 1e-5;

    static double U => NormArrays<T>.UnitRoundoff;

    static double[][] Forward(int rows, int columns, double[] x, double[]? gamma, double[]? beta) =>
        NormArrays<T>.Call([x, gamma, beta], [x.Length, rows, rows],
            p => RowNorm.Forward(rows, columns, Epsilon, p[0], p[1], p[2], p[3], p[4], p[5]));

    static double[][] Backward(int rows, int columns, double[] x, double[] dy, double[]? gamma, double[][] forward) =>
        NormArrays<T>.Call([x, dy, gamma, forward[1], forward[2]], [x.Length, columns, columns],
            p => RowNorm.Backward(rows, columns, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]));

    public static TheoryData<int, int> Shapes
    {
        get
        {
            TheoryData<int, int> shapes = new() { { 1, 1 }, { 200, 7 }, { 70, 128 }, { 3, 5000 }, { 130, 65 } };
            for (int columns = 2; columns <= 70; columns++)
                shapes.Add(3, columns);
            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_row_matches_the_definition(int rows, int columns)
    {
        double[] x = NormArrays<T>.Draw(1, rows * columns, 0.5), dy = NormArrays<T>.Draw(2, x.Length);
        double[] gamma = NormArrays<T>.Draw(3, columns), beta = NormArrays<T>.Draw(4, columns);
        double[][] forward = Forward(rows, columns, x, gamma, beta);
        double[][] backward = Backward(rows, columns, x, dy, gamma, forward);
        for (int row = 0; row < rows; row++)
        {
            NaiveNorm naive = new(x[(row * columns)..((row + 1) * columns)], Epsilon);
            double[] g = [.. Enumerable.Range(0, columns).Select(k => dy[row * columns + k] * gamma[k])];
            double[] expected = naive.Gradient(g), bounds = naive.GradientBound(g, U);
            for (int k = 0; k < columns; k++)
            {
                NormArrays<T>.AssertNear(naive.Output(k, gamma[k], beta[k]), forward[0][row * columns + k],
                    naive.OutputBound(k, gamma[k], beta[k], U), "y");
                NormArrays<T>.AssertNear(expected[k], backward[0][row * columns + k], bounds[k], "dx");
            }
        }
        AssertScaleGradients(rows, columns, x, dy, backward);
    }

    static void AssertScaleGradients(int rows, int columns, double[] x, double[] dy, double[][] backward)
    {
        NaiveNorm[] naive = [.. Enumerable.Range(0, rows)
            .Select(row => new NaiveNorm(x[(row * columns)..((row + 1) * columns)], Epsilon))];
        for (int k = 0; k < columns; k++)
        {
            int[] places = [.. Enumerable.Range(0, rows).Select(row => row * columns + k)];
            double scale = places.Sum(i => dy[i] * (x[i] - naive[i / columns].Mean) * naive[i / columns].Inverse);
            double size = places.Sum(i => Math.Abs(dy[i]) * naive[i / columns].Inverse
                * (Math.Abs(x[i]) + Math.Abs(naive[i / columns].Mean)));
            NormArrays<T>.AssertNear(scale, backward[1][k], 160 * U * size, "dgamma");
            NormArrays<T>.AssertNear(places.Sum(i => dy[i]), backward[2][k],
                NaiveNorm.SumBound([.. places.Select(i => dy[i])], U), "dbeta");
        }
    }

    [Fact]
    public void Gamma_and_beta_may_be_missing()
    {
        double[] x = NormArrays<T>.Draw(1, 60), dy = NormArrays<T>.Draw(2, 60), ones = [.. Enumerable.Repeat(1.0, 20)];
        double[][] plain = Forward(3, 20, x, null, null), explicitly = Forward(3, 20, x, ones, new double[20]);
        Assert.Equal(explicitly, plain);
        Assert.Equal(Backward(3, 20, x, dy, ones, plain), Backward(3, 20, x, dy, null, plain));
        double[] dx = NormArrays<T>.Call([x, dy, plain[1], plain[2]], [60],
            p => RowNorm.Backward(3, 20, p[0], p[1], null, p[2], p[3], p[4], null, null))[0];
        Assert.Equal(Backward(3, 20, x, dy, null, plain)[0], dx);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        double[][] one = All(1);
        Assert.Equal(one, All(2));
        Assert.Equal(one, All(3));

        static double[][] All(int threads)
        {
            using var _ = new ThreadCount(threads);
            double[] x = NormArrays<T>.Draw(1, 400 * 150), dy = NormArrays<T>.Draw(2, 400 * 150);
            double[][] forward = Forward(400, 150, x, null, null);
            return [.. forward, .. Backward(400, 150, x, dy, null, forward)];
        }
    }
}
