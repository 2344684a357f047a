using System.Runtime.Intrinsics;

namespace Downhill.Tests.Kernels;

/// <summary>Results have the same bits on every machine: with 512-bit, 256-bit and 128-bit vectors and without
/// vectors.</summary>
public class SameBitsTests
{
    // Recorded with AVX-512. A different bit anywhere in 4,096 results changes the number.
    public static TheoryData<string, ulong, ulong> Recorded => new()
    {
        { "exp", 0x06D8FE27F0462944, 0x1B8714C10666A6BF },
        { "expm1", 0xF40B5966EBCDF973, 0xB147E5AE3C0EFD9D },
        { "log", 0x2A6B09479EC0953E, 0xB4FD28C471D32BEC },
        { "log1p", 0x1872307FBECAE9D2, 0x80103B679B0E4F89 },
        { "log2", 0x5123E6B1FC5CC105, 0x24D286D0FDF4362B },
        { "log10", 0x056F72921B57C7EF, 0xC1E1C1D8F2B44816 },
        { "sqrt", 0x178F24A2BF976C89, 0x80F48F8B8820E9EC },
        { "rsqrt", 0x4B62513E67EF7F6C, 0x1481CE74BF1F3D98 },
        { "tanh", 0x7F1BAD10888576BE, 0x07E3C324D9131679 },
        { "sigmoid", 0xB1CB03BE83A98D9D, 0xA662E2E8A3943E81 },
        { "softplus", 0x2550AE8E78FB0EF1, 0x41543E38BD162C58 },
        { "sin", 0xA3A9BD9BBBFBD39E, 0x1A6C6B7EC941A90F },
        { "cos", 0x18C39E1CF87D12AE, 0x9AE0609433793D2E },
        { "tan", 0xDE10BC89F3AA33B9, 0xCEAA73911D8B9739 },
        { "asin", 0x37B0D0B6DDC385DB, 0xC5D47FCC6CA8567E },
        { "acos", 0xF21B1768A6F7E135, 0xFA2A314C7BED0E7D },
        { "atan", 0xAB19922207D84F77, 0x945FC456D89A03BE },
        { "sinh", 0x073C85A93F713521, 0xD4206CBFE52601B1 },
        { "cosh", 0x73D11A20D920B9C1, 0x06BFD1D2ECCDCA11 },
        { "asinh", 0x21F438D18B681C35, 0x9ACD731E8CB5ED24 },
        { "acosh", 0xEEB2DDBCF2030C04, 0x591B1ADF1E3E824A },
        { "atanh", 0x72D325612F69F21E, 0xA1A5AD417E392193 },
        { "erf", 0x03621A5583968660, 0xE1171B3622F47CE8 },
        { "normalcdf", 0x98841680520EC47A, 0x3AAA89AF0F676CA6 },
    };

    [Theory, MemberData(nameof(Recorded))]
    public void A_function_gives_the_recorded_bits(string name, ulong floats, ulong doubles)
    {
        MathFunction function = MathFunction.All[name];
        Assert.Equal($"{floats:X16}, {doubles:X16}",
            $"{Bits.Hash(Floats(function)):X16}, {Bits.Hash(Doubles(function)):X16}");
    }

    // Multiples of the golden ratio of the range of bits: all signs, exponents and fractions come up.
    static float[] Floats(MathFunction function)
    {
        float[] y = new float[4096];
        for (int i = 0; i < y.Length; i += Vector512<float>.Count)
            function.Float(((Vector512<uint>.Indices + Vector512.Create((uint)i)) * 2654435769u)
                .AsSingle()).CopyTo(y, i);
        return y;
    }

    static double[] Doubles(MathFunction function)
    {
        const ulong Step = 11400714819323198485;
        double[] y = new double[4096];
        for (int i = 0; i < y.Length; i += Vector512<double>.Count)
            function.Double(((Vector512<ulong>.Indices + Vector512.Create((ulong)i)) * Step).AsDouble()).CopyTo(y, i);
        return y;
    }
}
