namespace Downhill;

/// <summary>A number of pixels down and across: the size, the stride or the padding of a window. One number stands for
/// both.</summary>
/// <param name="Height">Pixels down.</param>
/// <param name="Width">Pixels across.</param>
public readonly record struct HeightWidth(int Height, int Width)
{
    /// <summary>The same number down and across.</summary>
    public static implicit operator HeightWidth(int both) => new(both, both);

    /// <summary>Height first, as in shapes.</summary>
    public static implicit operator HeightWidth((int Height, int Width) pair) => new(pair.Height, pair.Width);

    /// <summary>The two numbers as people write them: <c>3×3</c>.</summary>
    public override string ToString() => $"{Height}×{Width}";
}
