using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>One product, compared with its definition in float64.</summary>
public sealed record GemmCase(int M, int N, int K)
{
    public GemmLayout A { get; init; }

    public GemmLayout B { get; init; }

    public GemmLayout C { get; init; }

    public bool Accumulate { get; init; }

    public bool Bias { get; init; }

    public bool Rectify { get; init; }

    /// <summary>The four ways to transpose the operands.</summary>
    public IEnumerable<GemmCase> Transpositions() =>
        from a in (GemmLayout[])[GemmLayout.Rows, GemmLayout.Columns]
        from b in (GemmLayout[])[GemmLayout.Rows, GemmLayout.Columns]
        select this with { A = a, B = b };

    /// <summary>With and without what C held before, a bias, and a floor of zero.</summary>
    public IEnumerable<GemmCase> Additions() =>
        from accumulate in (bool[])[false, true]
        from bias in (bool[])[false, true]
        from rectify in (bool[])[false, true]
        select this with { Accumulate = accumulate, Bias = bias, Rectify = rectify };

    public void Verify()
    {
        Verify<float>(Math.ScaleB(1, -24));
        Verify<double>(Math.ScaleB(1, -53));
    }

    /// <summary>The bits of the result.</summary>
    public unsafe T[] Compute<T>() where T : unmanaged, INumber<T>
    {
        using GemmOperand<T> a = Filled<T>(M, K, A, 1), b = Filled<T>(K, N, B, 2), c = Filled<T>(M, N, C, 3);
        using GemmOperand<T> bias = Filled<T>(1, N, GemmLayout.Rows, 4);
        Gemm.Multiply(a.Matrix, b.Matrix, c.Matrix, new(Accumulate, Bias ? bias.Matrix.Data : null, Rectify));
        return c.Memory.ToArray();
    }

    unsafe void Verify<T>(double roundoff) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using GemmOperand<T> a = Filled<T>(M, K, A, 1), b = Filled<T>(K, N, B, 2), before = Filled<T>(M, N, C, 3);
        using GemmOperand<T> bias = Filled<T>(1, N, GemmLayout.Rows, 4), c = new(M, N, C, T.NaN);
        if (Accumulate)
            for (int i = 0; i < M; i++)
                for (int j = 0; j < N; j++)
                    c[i, j] = before[i, j];

        Gemm.Multiply(a.Matrix, b.Matrix, c.Matrix, new(Accumulate, Bias ? bias.Matrix.Data : null, Rectify));

        for (int i = 0; i < M; i++)
            for (int j = 0; j < N; j++)
            {
                double sum = 0, size = 0;
                Add(Accumulate ? double.CreateChecked(before[i, j]) : 0);
                Add(Bias ? double.CreateChecked(bias[0, j]) : 0);
                for (int k = 0; k < K; k++)
                    Add(double.CreateChecked(a[i, k]) * double.CreateChecked(b[k, j]));

                sum = Rectify ? Math.Max(sum, 0) : sum;
                // Each of the K + 1 additions and K products rounds once, by at most the roundoff of what is there.
                double difference = Math.Abs(double.CreateChecked(c[i, j]) - sum), bound = (K + 2) * roundoff * size;
                Assert.True(difference <= bound, $"{this} at ({i}, {j}): {c[i, j]}, not {sum}, beyond {bound}");
                c[i, j] = T.NaN;

                void Add(double term) => (sum, size) = (sum + term, size + Math.Abs(term));
            }

        Assert.True(c.Memory.IndexOfAnyExcept(T.NaN) < 0, $"{this}: memory between the elements was written");
    }

    /// <summary>Numbers between -1 and 1 that look random and depend on place and seed only.</summary>
    static GemmOperand<T> Filled<T>(int rows, int columns, GemmLayout layout, int seed) where T : unmanaged, INumber<T>
    {
        GemmOperand<T> operand = new(rows, columns, layout, T.Zero);
        uint state = (uint)seed * 2654435761u;
        foreach (ref T element in operand.Memory)
        {
            state = state * 1664525 + 1013904223;
            element = T.CreateTruncating((state >> 8) / (double)(1 << 23) - 1);
        }
        return operand;
    }
}
