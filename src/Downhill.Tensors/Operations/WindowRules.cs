namespace Downhill.Operations;

/// <summary>What operations that slide a window over images ask of their input and of the window.</summary>
internal static class WindowRules
{
    internal static void RequireImages(string operation, Shape x)
    {
        if (x.Rank != 4)
            throw new ShapeMismatchException(
                $"{operation}: the input must be (batch, channels, height, width), but it is {x}." +
                (x.Rank == 3 ? $" Reshape it to {new Shape([1, .. x])}." : ""), x) { Operation = operation };
    }

    internal static void RequireAtLeast(int least, HeightWidth value, string operation, string name)
    {
        if (value.Height < least || value.Width < least)
            throw new TensorException($"{operation}: the {name} must be at least {least}, but it is {value}.")
            { Operation = operation };
    }

    /// <summary>The window, with its gaps, is not larger than the image with its padding.</summary>
    internal static void RequireFits(string operation, Shape x, HeightWidth kernel, HeightWidth dilation,
        HeightWidth padding)
    {
        HeightWidth covered = (dilation.Height * (kernel.Height - 1) + 1, dilation.Width * (kernel.Width - 1) + 1);
        HeightWidth image = (x.Sizes[2] + 2 * padding.Height, x.Sizes[3] + 2 * padding.Width);
        if (covered.Height > image.Height || covered.Width > image.Width)
            throw new ShapeMismatchException(
                $"{operation}: the kernel must fit into the padded input, but the kernel covers {covered} and the " +
                $"padded input {x} is {image}.", x) { Operation = operation };
    }
}
