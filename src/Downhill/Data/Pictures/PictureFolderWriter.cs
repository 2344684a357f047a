using System.Globalization;

namespace Downhill.Data;

/// <summary>Writes pictures as PNG files, one folder a class, in the form that <see cref="PictureFolder"/>
/// reads.</summary>
internal static class PictureFolderWriter
{
    /// <summary>Writes one part; a picture is named by its place among all pictures of the part.</summary>
    internal static void Write(string folder, LabelledPictures pictures, IReadOnlyList<string> classNames)
    {
        foreach (string name in classNames)
            Directory.CreateDirectory(Path.Combine(folder, name));
        Shape sizes = pictures.Sizes;
        int size = sizes.ElementCount;
        long[] labels = pictures.Labels.ToArray<long>();
        Parallel.For(0, labels.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads.Count }, row =>
        {
            byte[] pixels = JoinChannels(pictures.Pixels.View.Read<byte>().Slice(row * size, size), sizes[0]);
            string file = string.Create(CultureInfo.InvariantCulture, $"{row:D6}.png");
            new Picture(sizes[2], sizes[1], sizes[0], pixels)
                .WritePng(Path.Combine(folder, classNames[(int)labels[row]], file));
        });
    }

    /// <summary>Names come from files too, and must not lead out of the folder.</summary>
    internal static void CheckNames(string source, IReadOnlyList<string> classNames)
    {
        foreach (string name in classNames)
            if (name.Length == 0 || name.StartsWith('.') || name.AsSpan().IndexOfAny(s_forbidden) >= 0)
                throw new DataFileException(source, $"data '{source}': to be saved as folders, the classes must have " +
                    $"names that folders can have, but one is '{name}'.");
    }

    // Those of Windows on every system, so that folders can be carried to another one.
    static readonly System.Buffers.SearchValues<char> s_forbidden = System.Buffers.SearchValues.Create(
        [.. "<>:\"/\\|?*", .. Enumerable.Range(0, 32).Select(code => (char)code)]);

    /// <summary>From one channel after the other to the channels of a pixel together.</summary>
    static byte[] JoinChannels(ReadOnlySpan<byte> planes, int channels)
    {
        int area = planes.Length / channels;
        byte[] pixels = new byte[planes.Length];
        for (int channel = 0; channel < channels; channel++)
            for (int i = 0; i < area; i++)
                pixels[i * channels + channel] = planes[channel * area + i];
        return pixels;
    }
}
