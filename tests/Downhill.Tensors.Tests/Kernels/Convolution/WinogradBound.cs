using Downhill.Kernels;

namespace Downhill.Tests.Kernels.Convolutions;

/// <summary>
/// How far F(2 x 2, 3 x 3) may err. Its formula over magnitudes, Ỹ = |A|ᵀ (Σ (|G||g||G|ᵀ) ⊙ (|B|ᵀ|d||B|)) |A|, bounds
/// every intermediate sum. Each result passes at most 2 additions on the way from an input, 4 from a weight, n in the
/// sum of n products, 4 in the last transform and 1 for the bias: to first order it errs by at most (n + 11)·u·Ỹ. The
/// gradient of the weights goes the same ways back (2, 2, n and up to 16 chunks, 4).
/// </summary>
static class WinogradBound
{
    // |G|ᵀ, |B|ᵀ and |A|ᵀ by rows.
    static readonly double[][] s_g = [[1, 0.5, 0.5, 0], [0, 0.5, 0.5, 0], [0, 0.5, 0.5, 1]];
    static readonly double[][] s_b = [[1, 0, 1, 0], [0, 1, 1, 0], [0, 1, 1, 0], [0, 1, 0, 1]];
    static readonly double[][] s_a = [[1, 1, 1, 0], [0, 1, 1, 1]];

    internal static bool Applies(ConvolutionShape s) => s is
    {
        KernelHeight: 3, KernelWidth: 3, StrideHeight: 1, StrideWidth: 1, DilationHeight: 1, DilationWidth: 1, Groups: 1
    };

    internal static double[] Forward(ConvolutionShape s, double[] x, double[] weight, double[] bias, double u) =>
        Results(s, x, (input, output) => Kernel(weight, (output * s.Inputs + input) * 9, 1), bias, u);

    internal static double[] InputGradient(ConvolutionShape s, double[] dy, double[] weight, double u)
    {
        ConvolutionShape back = new(s.Batch, s.Outputs, s.OutputHeight, s.OutputWidth, s.Inputs, 3, 3, 1, 1,
            2 - s.PaddingHeight, 2 - s.PaddingWidth, 1, 1, 1);
        return Results(back, dy, (input, output) => Kernel(weight, (input * s.Inputs + output) * 9 + 8, -1),
            new double[s.Inputs], u);
    }

    internal static double[] WeightGradient(ConvolutionShape s, double[] x, double[] dy, double u)
    {
        double[] bound = new double[s.Outputs * s.Depth];
        double[][][] inputs = Tiles(s, x), slopes = Slopes(s, dy);
        for (int w = 0; w < bound.Length; w++)
        {
            int output = w / s.Depth, input = w / 9 % s.Inputs, terms = 0;
            double sum = 0;
            for (int tile = 0; tile < inputs.Length; tile++, terms++)
                for (int e = 0; e < 16; e++)
                    sum += s_g[w % 9 / 3][e / 4] * s_g[w % 3][e % 4] * inputs[tile][input][e] * slopes[tile][output][e];
            bound[w] = (terms + 24) * u * sum;
        }
        return bound;
    }

    static double[] Results(ConvolutionShape s, double[] x, Func<int, int, double[]> kernel, double[] bias, double u)
    {
        double[] bound = new double[s.Batch * s.Outputs * s.Positions];
        double[][][] tiles = Tiles(s, x);
        double[][][] kernels = [.. Enumerable.Range(0, s.Outputs).Select(
            o => Enumerable.Range(0, s.Inputs).Select(i => kernel(i, o)).ToArray())];
        for (int i = 0; i < bound.Length; i++)
        {
            int image = i / s.Positions / s.Outputs, output = i / s.Positions % s.Outputs;
            int row = i % s.Positions / s.OutputWidth, column = i % s.OutputWidth;
            double[][] tile = tiles[Tile(s, image, row / 2, column / 2)];
            double sum = Math.Abs(bias[output]);
            for (int e = 0; e < 16; e++)
                for (int input = 0; input < s.Inputs; input++)
                    sum += s_a[row % 2][e / 4] * s_a[column % 2][e % 4] * tile[input][e] * kernels[output][input][e];
            bound[i] = (s.Inputs + 12) * u * sum;
        }
        return bound;
    }

    static int Tile(ConvolutionShape s, int image, int row, int column) =>
        (image * ((s.OutputHeight + 1) / 2) + row) * ((s.OutputWidth + 1) / 2) + column;

    static double[] Kernel(double[] weight, int start, int step) => Transform(s_g, true, 3,
        (row, column) => Math.Abs(weight[start + step * (3 * row + column)]));

    /// <summary>For each tile and channel |B|ᵀ|d||B|.</summary>
    static double[][][] Tiles(ConvolutionShape s, double[] x) => PerTile(s, s.Inputs, (image, channel, row, column) =>
        Transform(s_b, false, 4, (i, j) => Pixel(x, (image * s.Inputs + channel) * s.Pixels, s.Height, s.Width,
            row + i - s.PaddingHeight, column + j - s.PaddingWidth)));

    /// <summary>For each tile and channel |A||dy||A|ᵀ.</summary>
    static double[][][] Slopes(ConvolutionShape s, double[] dy) => PerTile(s, s.Outputs,
        (image, channel, row, column) => Transform(s_a, true, 2, (i, j) => Pixel(dy,
            (image * s.Outputs + channel) * s.Positions, s.OutputHeight, s.OutputWidth, row + i, column + j)));

    static double[][][] PerTile(ConvolutionShape s, int channels, Func<int, int, int, int, double[]> transform)
    {
        int high = (s.OutputHeight + 1) / 2, wide = (s.OutputWidth + 1) / 2;
        return [.. Enumerable.Range(0, s.Batch * high * wide).Select(tile => Enumerable.Range(0, channels)
            .Select(c => transform(tile / (high * wide), c, 2 * (tile / wide % high), 2 * (tile % wide))).ToArray())];
    }

    static double Pixel(double[] image, int start, int height, int width, int row, int column) =>
        row < 0 || row >= height || column < 0 || column >= width ? 0 : Math.Abs(image[start + row * width + column]);

    /// <summary>The sixteen elements of m d mᵀ, or of mᵀ d m where m is given transposed.</summary>
    static double[] Transform(double[][] m, bool transposed, int size, Func<int, int, double> d)
    {
        double[] result = new double[16];
        for (int e = 0; e < 16; e++)
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                    result[e] += (transposed ? m[i][e / 4] * m[j][e % 4] : m[e / 4][i] * m[e % 4][j]) * d(i, j);
        return result;
    }
}
