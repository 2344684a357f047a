using System.Runtime.Intrinsics;

namespace Downhill.Data;

/// <summary>Bytes to features: value · slope + offset, rounded twice, so that vectors and single numbers
/// agree.</summary>
internal static class PixelScale
{
    internal static void Apply(ReadOnlySpan<byte> pixels, Span<float> features, float slope, float offset)
    {
        int step = Vector512<byte>.Count, i = 0;
        for (; i <= pixels.Length - step; i += step)
            Apply(Vector512.Create(pixels.Slice(i, step)), features.Slice(i, step), slope, offset);
        for (; i < pixels.Length; i++)
            features[i] = pixels[i] * slope + offset;
    }

    static void Apply(Vector512<byte> pixels, Span<float> features, float slope, float offset)
    {
        (Vector512<ushort> low, Vector512<ushort> high) = Vector512.Widen(pixels);
        (Vector512<uint> first, Vector512<uint> second) = Vector512.Widen(low);
        (Vector512<uint> third, Vector512<uint> fourth) = Vector512.Widen(high);
        Apply(first, features, slope, offset);
        Apply(second, features[16..], slope, offset);
        Apply(third, features[32..], slope, offset);
        Apply(fourth, features[48..], slope, offset);
    }

    static void Apply(Vector512<uint> pixels, Span<float> features, float slope, float offset) =>
        (Vector512.ConvertToSingle(pixels.AsInt32()) * slope + Vector512.Create(offset)).CopyTo(features);
}
