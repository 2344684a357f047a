using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

[Collection(ThreadCount.Collection)]
public unsafe class GemmBatchTests
{
    [Theory]
    [InlineData(3, 4, 5, 6), InlineData(0, 4, 5, 6), InlineData(1, 17, 33, 9), InlineData(20, 1, 9, 30)]
    [InlineData(40, 32, 24, 48), InlineData(2, 130, 130, 130)]
    public void Each_product_equals_the_one_made_alone(int count, int m, int n, int k)
    {
        Verify(count, m, n, k, aShared: false, bShared: false, GemmLayout.Rows);
        Verify(count, m, n, k, aShared: true, bShared: false, GemmLayout.Columns);
        Verify(count, m, n, k, aShared: false, bShared: true, GemmLayout.PaddedRows);
        Verify(count, m, n, k, aShared: true, bShared: true, GemmLayout.Rows);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        using GemmOperand<float> a = Filled(64, 32, GemmLayout.Rows, 50), b = Filled(32, 48, GemmLayout.Columns, 50);
        float[] one = WithThreads(1);
        Assert.Equal(one, WithThreads(2));
        Assert.Equal(one, WithThreads(7));

        float[] WithThreads(int threads)
        {
            using var _ = new ThreadCount(threads);
            using GemmOperand<float> c = new(64, 48, GemmLayout.Rows, float.NaN, 50);
            Gemm.MultiplyBatch(a.Matrix, a.Distance, b.Matrix, b.Distance, c.Matrix, c.Distance, 50);
            return c.Memory.ToArray();
        }
    }

    [Fact]
    public void A_shared_right_side_makes_one_product_of_stacked_left_sides()
    {
        using GemmOperand<float> a = Filled(5, 7, GemmLayout.Rows, 6), b = Filled(7, 9, GemmLayout.Rows, 1);
        using GemmOperand<float> c = new(5, 9, GemmLayout.Rows, 1, 6), expected = new(5, 9, GemmLayout.Rows, 1, 6);
        using GemmOperand<float> bias = Filled(1, 9, GemmLayout.Rows, 1);

        Gemm.MultiplyBatch(a.Matrix, a.Distance, b.Matrix, 0, c.Matrix, c.Distance, 6, new(true, bias.Matrix.Data));

        Matrix<float> stackedA = new(a.Matrix.Data, 30, 7, 7, 1), stackedC = new(expected.Matrix.Data, 30, 9, 9, 1);
        Gemm.Multiply(stackedA, b.Matrix, stackedC, new(true, bias.Matrix.Data));
        Assert.Equal(expected.Memory.ToArray(), c.Memory.ToArray());
    }

    static void Verify(int count, int m, int n, int k, bool aShared, bool bShared, GemmLayout layout)
    {
        using GemmOperand<double> a = WholeNumbers(m, k, layout, count), b = WholeNumbers(k, n, layout, count);
        using GemmOperand<double> c = new(m, n, layout, double.NaN, count);
        using GemmOperand<double> expected = new(m, n, layout, double.NaN, count);
        long aStride = aShared ? 0 : a.Distance, bStride = bShared ? 0 : b.Distance;

        Gemm.MultiplyBatch(a.Matrix, aStride, b.Matrix, bStride, c.Matrix, c.Distance, count);

        for (int i = 0; i < count; i++)
            PlainGemm.Multiply(a.Matrix.Shifted(i * aStride), b.Matrix.Shifted(i * bStride),
                expected.Matrix.Shifted((long)i * c.Distance), default);
        Assert.Equal(expected.Memory.ToArray(), c.Memory.ToArray());
    }

    /// <summary>Their products are exact in any order of additions.</summary>
    static GemmOperand<double> WholeNumbers(int rows, int columns, GemmLayout layout, int count)
    {
        GemmOperand<double> operand = new(rows, columns, layout, 0, count);
        for (int i = 0; i < operand.Memory.Length; i++)
            operand.Memory[i] = i * 7 % 13 - 6;
        return operand;
    }

    static GemmOperand<float> Filled(int rows, int columns, GemmLayout layout, int count)
    {
        GemmOperand<float> operand = new(rows, columns, layout, 0, count);
        for (int i = 0; i < operand.Memory.Length; i++)
            operand.Memory[i] = MathF.Sin(i);
        return operand;
    }
}
