namespace Downhill.Data;

/// <summary>Changes that leave what a picture shows as it is: mirrored, moved. A model that meets every picture in many
/// forms learns from few pictures as from more.</summary>
/// <remarks>Rows of shape (channels, height, width). Each picture of each batch draws anew; the draws depend on the
/// loader's seed and the epoch alone. Test pictures are left as they are.</remarks>
/// <example><code>
/// new DataLoader(data, 64) { Shuffle = true, Augmentation = new() { Mirror = true, Shift = 4 } }
/// </code></example>
public sealed record PictureAugmentation
{
    /// <summary>Whether every second picture, by chance, is mirrored left to right. Default false: a mirrored 3 is no
    /// digit.</summary>
    public bool Mirror { get; init; }

    /// <summary>The most pixels, at least 0, that a picture is moved up or down and left or right, each way as likely;
    /// what comes in repeats the edge. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Shift
    {
        get;
        init
        {
            if (value < 0)
                throw new ArgumentOutOfRangeException(nameof(value),
                    $"PictureAugmentation: Shift must be at least 0 pixels, but it is {value}.");
            field = value;
        }
    }

    internal static void RequirePictures(Dataset data)
    {
        if (data.RowShape.Rank != 3)
            throw new ArgumentException("PictureAugmentation: rows must be pictures (channels, height, width), " +
                $"but those of '{data.Name}' are {data.RowShape}.");
    }

    /// <summary>Changes pictures where they lie, one after the other.</summary>
    internal void Apply(Span<float> pictures, Shape picture, ref RandomStream random)
    {
        (int height, int width, int size) = (picture[1], picture[2], picture.ElementCount);
        float[] before = new float[size];
        for (int start = 0; start < pictures.Length; start += size)
        {
            Span<float> now = pictures.Slice(start, size);
            now.CopyTo(before);
            bool mirror = Mirror && random.Below(2) == 1;
            int down = random.Below(2 * Shift + 1) - Shift, right = random.Below(2 * Shift + 1) - Shift;
            for (int row = 0; row < picture[0] * height; row++)
            {
                int source = row / height * height + Math.Clamp(row % height - down, 0, height - 1);
                CopyRow(before.AsSpan(source * width, width), now.Slice(row * width, width), right, mirror);
            }
        }
    }

    static void CopyRow(ReadOnlySpan<float> source, Span<float> target, int right, bool mirror)
    {
        for (int x = 0; x < target.Length; x++)
            target[x] = source[Math.Clamp((mirror ? target.Length - 1 - x : x) - right, 0, source.Length - 1)];
    }
}
