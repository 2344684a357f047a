using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Tiles are up to 12 x 32, 12 x 16, 6 x 16, 6 x 8 or 6 x 4 large: the sizes sit around those.</summary>
[Collection(ThreadCount.Collection)]
public unsafe class GemmTests
{
    static readonly int[] s_rows = [0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17, 24, 25, 37];

    static readonly int[] s_columns = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 15, 16, 17, 31, 32, 33, 48, 49, 65, 100];

    static readonly int[] s_depths =
        [0, 1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 64, 127, 255, 256, 257, 511, 512, 513, 1100];

    public static TheoryData<int> Depths => [1, 2, 5, 20, 64];

    [Theory]
    [MemberData(nameof(Depths))]
    public void Every_size_around_the_tiles_agrees_with_the_definition(int k)
    {
        foreach (int m in s_rows)
            foreach (int n in s_columns)
                foreach (GemmCase product in new GemmCase(m, n, k).Transpositions())
                    product.Verify();
    }

    [Theory]
    [InlineData(1, 1), InlineData(1, 4), InlineData(1, 70), InlineData(70, 1), InlineData(6, 4), InlineData(7, 10)]
    [InlineData(2, 130), InlineData(130, 2), InlineData(13, 33), InlineData(64, 10), InlineData(66, 40)]
    public void Every_depth_agrees_with_the_definition(int m, int n)
    {
        foreach (int k in s_depths)
            foreach (GemmCase product in new GemmCase(m, n, k).Transpositions())
                product.Verify();
    }

    [Theory]
    [InlineData(13, 35, 20), InlineData(1, 21, 20), InlineData(21, 1, 20), InlineData(5, 3, 40), InlineData(3, 2, 0)]
    [InlineData(30, 10, 70), InlineData(1, 1, 1), InlineData(8, 20, 1)]
    public void Every_layout_agrees_with_the_definition(int m, int n, int k)
    {
        foreach (GemmLayout a in Enum.GetValues<GemmLayout>())
            foreach (GemmLayout b in Enum.GetValues<GemmLayout>())
                foreach (GemmLayout c in Enum.GetValues<GemmLayout>())
                    foreach (GemmCase product in new GemmCase(m, n, k) { A = a, B = b, C = c }.Additions())
                        product.Verify();
    }

    [Theory]
    [InlineData(70, 530, 521), InlineData(530, 70, 521), InlineData(300, 300, 1), InlineData(9, 600, 600)]
    public void Large_products_in_packed_blocks_agree_with_the_definition(int m, int n, int k)
    {
        foreach (GemmCase product in new GemmCase(m, n, k) { Accumulate = true, Bias = true }.Transpositions())
        {
            product.Verify();
            (product with { Rectify = true }).Verify();
        }
    }

    [Theory]
    [InlineData(64, 784, 128), InlineData(128, 10, 640), InlineData(1, 700, 900), InlineData(700, 1, 900)]
    [InlineData(10, 900, 700), InlineData(900, 10, 700), InlineData(530, 257, 523), InlineData(65, 530, 521)]
    public void The_number_of_threads_changes_no_bit(int m, int n, int k)
    {
        foreach (GemmCase product in new GemmCase(m, n, k) { Accumulate = true, Bias = true }.Transpositions())
        {
            float[] one = WithThreads(1, product);
            Assert.Equal(one, WithThreads(2, product));
            Assert.Equal(one, WithThreads(3, product));
            Assert.Equal(one, WithThreads(7, product));
        }

        static float[] WithThreads(int count, GemmCase product)
        {
            using var _ = new ThreadCount(count);
            return product.Compute<float>();
        }
    }

    [Fact]
    public void A_product_allocates_nothing()
    {
        using GemmOperand<float> a = new(40, 50, GemmLayout.Rows, 1), b = new(50, 60, GemmLayout.Columns, 1);
        using GemmOperand<float> c = new(40, 60, GemmLayout.Rows, 0);
        Gemm.Multiply(a.Matrix, b.Matrix, c.Matrix);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Gemm.Multiply(a.Matrix, b.Matrix, c.Matrix);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Whole_numbers_multiply_exactly()
    {
        long[] a = [1, 2, 3, 4, 5, 6], b = [7, 8, 9, 10, 11, 12], c = [0, 0, 0, 0], bias = [100, 200];
        fixed (long* pa = a, pb = b, pc = c, pBias = bias)
            Gemm.Multiply(new(pa, 2, 3, 3, 1), new(pb, 3, 2, 2, 1), new Matrix<long>(pc, 2, 2, 2, 1), new(false, pBias));
        Assert.Equal([158, 264, 239, 354], c);
    }
}
