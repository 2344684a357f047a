using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Downhill.Tests.Kernels;

/// <summary>Results have the same bits on every machine: with 512-bit, 256-bit and 128-bit vectors and without vectors.</summary>
public class SameBitsTests
{
    // Recorded with AVX-512. A different bit anywhere in 4,096 results changes the number.
    public static TheoryData<string, ulong, ulong> Recorded => new()
    {
        { "exp", 0x20345096BC95B521, 0xB0E2851984F61276 },
        { "expm1", 0x5659CA3323D16720, 0xD9F58331ABFE306E },
        { "log", 0xFBB62F749D0F6DA8, 0xA3927B02E4034DFB },
        { "log1p", 0xB3DAF79A1D12B2DF, 0xAB88A2115F1A2360 },
        { "log2", 0x0EC5814F4204E03B, 0x00BF9908F0089A21 },
        { "log10", 0xE75FFAFBBF161C11, 0xAD08569091988535 },
        { "sqrt", 0xFF56FF6155352B59, 0xEC5F4188B2030840 },
        { "rsqrt", 0x90F907D92EA33E8B, 0xE7E243B3EB402520 },
        { "tanh", 0x7412BE651DC04E3F, 0x784FE41FD8FCFC7E },
        { "sigmoid", 0x7891BB8738640A29, 0x269441EB3DBC41E5 },
        { "softplus", 0x4B96B90B195BAF6B, 0xF5FF208857C714A1 },
        { "sin", 0x8D0CFD4D4B9E7E1F, 0x4B63CC57A8F78EA1 },
        { "cos", 0xED5EB0897EAE4C9C, 0x3A54F716DA7D1FE0 },
        { "tan", 0x9C903309F5ABAA18, 0xCA096363D9E10887 },
        { "asin", 0x89014D182029880E, 0x8F8C73C730A2F5ED },
        { "acos", 0x0254347788817B49, 0x725033E6328430F1 },
        { "atan", 0x0D154B257A744945, 0x07437C8B8183EB23 },
        { "sinh", 0x5C82F4DBC23FFB4A, 0xD5785D6E61FD9597 },
        { "cosh", 0x0E2C002171255346, 0x8007225603BC30A8 },
        { "asinh", 0xC8412BC6E58BAA4F, 0x91D438F8AD013C34 },
        { "acosh", 0x2625ABA6AECD4F8A, 0xF0552682E5051D9F },
        { "atanh", 0xAC8760BCA301E1C0, 0x5147DE3E55B1330B },
        { "erf", 0x60366EE4149A6AA4, 0x62BF2ED173E5CD4E },
        { "normalcdf", 0x1128BF406A1D3002, 0x4EEF1B4A45691A90 },
    };

    [Theory, MemberData(nameof(Recorded))]
    public void A_function_gives_the_recorded_bits(string name, ulong floats, ulong doubles)
    {
        MathFunction function = MathFunction.All[name];
        Assert.Equal($"{floats:X16}, {doubles:X16}", $"{Hash(Floats(function)):X16}, {Hash(Doubles(function)):X16}");
    }

    static float[] Floats(MathFunction function)
    {
        float[] y = new float[4096];
        for (int i = 0; i < y.Length; i += Vector512<float>.Count)
            function.Float((Vector512<uint>.Indices * 1048573u + Vector512.Create((uint)i * 1048573u)).AsSingle()).CopyTo(y, i);
        return y;
    }

    static double[] Doubles(MathFunction function)
    {
        const ulong Step = (1UL << 52) - 77;
        double[] y = new double[4096];
        for (int i = 0; i < y.Length; i += Vector512<double>.Count)
            function.Double((Vector512<ulong>.Indices * Step + Vector512.Create((ulong)i * Step)).AsDouble()).CopyTo(y, i);
        return y;
    }

    /// <summary>FNV-1a over the bytes; every NaN counts as one and the same, for processors differ in its bits.</summary>
    static ulong Hash<T>(T[] values) where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = T.IsNaN(values[i]) ? T.Zero : values[i];
        ulong hash = 14695981039346656037;
        foreach (byte value in MemoryMarshal.AsBytes<T>(values))
            hash = (hash ^ value) * 1099511628211;
        return hash;
    }
}
