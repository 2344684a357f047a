using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

public unsafe class GemmTests
{
    [Fact]
    public void Whole_numbers_multiply_exactly()
    {
        long[] a = [1, 2, 3, 4, 5, 6], b = [7, 8, 9, 10, 11, 12], c = [0, 0, 0, 0], bias = [100, 200];
        fixed (long* pa = a, pb = b, pc = c, pBias = bias)
            Gemm.Multiply(new(pa, 2, 3, 3, 1), new(pb, 3, 2, 2, 1), new Matrix<long>(pc, 2, 2, 2, 1), false, pBias);
        Assert.Equal([158, 264, 239, 354], c);
    }
}
