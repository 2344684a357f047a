namespace Downhill.Layers;

/// <summary>How pooling layers print: what differs from the defaults.</summary>
internal static class PoolText
{
    internal static string Of(string name, HeightWidth window, HeightWidth? stride, HeightWidth padding) =>
        $"{name}({window}{(stride is null || stride == window ? "" : $", stride {stride}")}" +
        $"{(padding == 0 ? "" : $", padding {padding}")})";
}
