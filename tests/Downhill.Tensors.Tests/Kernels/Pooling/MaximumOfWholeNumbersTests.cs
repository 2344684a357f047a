using Downhill.Kernels;

namespace Downhill.Tests.Kernels.Poolings;

public unsafe class MaximumOfWholeNumbersTests
{
    [Fact]
    public void Whole_numbers_have_maxima_too()
    {
        int[] x = [int.MinValue, 3, 3, -5, 7, 2], y = new int[2], winners = new int[2];
        fixed (int* px = x, py = y, pw = winners)
            Pooling.Maximum(new(1, 1, 6, 1, 3, 1, 3, 0, 0, 1, 1), px, py, pw);
        Assert.Equal([3, 7], y);
        Assert.Equal([1, 4], winners);
    }
}
