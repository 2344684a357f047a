using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Draws have the same bits on every machine: with 512-bit, 256-bit and 128-bit vectors and without
/// vectors.</summary>
public class DrawBitsTests
{
    // Recorded with AVX-512, for 4,099 elements of key 1, counter 2.
    [Fact]
    public void Normal_floats_have_the_recorded_bits()
    {
        float[] y = new float[4099];
        Draw.Normal(1, 2, 0f, 1f, y);
        Assert.Equal("A58A6556C8ECEC9D", $"{Bits.Hash(y):X16}");
    }

    [Fact]
    public void Normal_doubles_have_the_recorded_bits()
    {
        double[] y = new double[4099];
        Draw.Normal(1, 2, 0d, 1d, y);
        Assert.Equal("C0844B21D489EA1F", $"{Bits.Hash(y):X16}");
    }

    [Fact]
    public void An_order_has_the_recorded_bits()
    {
        long[] y = new long[4099];
        Shuffle.Permutation(1, 2, y);
        Assert.Equal("96BA2CCEAFF2CEDA", $"{Bits.Hash(y):X16}");
    }
}
