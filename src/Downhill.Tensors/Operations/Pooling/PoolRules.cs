using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>What poolings share: the rules for windows and the shape of the output.</summary>
internal static class PoolRules
{
    internal static void Check(
        string operation, Shape x, HeightWidth window, HeightWidth stride, HeightWidth padding, HeightWidth dilation)
    {
        WindowRules.RequireImages(operation, x);
        WindowRules.RequireAtLeast(1, window, operation, "window");
        WindowRules.RequireAtLeast(1, stride, operation, "stride");
        WindowRules.RequireAtLeast(0, padding, operation, "padding");
        WindowRules.RequireAtLeast(1, dilation, operation, "dilation");
        // More padding would make windows that see no pixel at all.
        if (2 * padding.Height > window.Height || 2 * padding.Width > window.Width)
            throw new TensorException(
                $"{operation}: the padding must be at most half the window, but the padding is {padding} and the " +
                $"window {window}.")
            { Operation = operation };
        WindowRules.RequireFits(operation, x, window, dilation, padding);
    }

    internal static Shape Output(Shape x, in PoolingShape sizes) =>
        [x.Sizes[0], x.Sizes[1], sizes.OutputHeight, sizes.OutputWidth];
}
