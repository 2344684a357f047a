namespace Downhill.Data;

/// <summary>Reads a folder with one folder of pictures a class; classes and pictures come in the order of their names
/// (by code unit).</summary>
/// <remarks>All pictures must have one size and one number of channels. Names that start with a dot are passed
/// over.</remarks>
internal static class PictureFolder
{
    internal static (LabelledPictures Pictures, string[] ClassNames) Read(string folder)
    {
        string[] classes = Entries(folder, Directory.EnumerateDirectories);
        if (classes.Length == 0)
            throw Fail(folder, "there must be one folder a class, but there is no folder in it.");
        (string Path, long Label)[] files =
            [.. classes.SelectMany((path, label) => PicturesOf(path).Select(file => (file, (long)label)))];
        return (Read(folder, files), [.. classes.Select(path => Path.GetFileName(path))]);
    }

    static string[] PicturesOf(string folder)
    {
        string[] files = Entries(folder, Directory.EnumerateFiles);
        return files.Length > 0 ? files
            : throw Fail(folder, "each class needs at least one picture, but there is no file in it.");
    }

    static LabelledPictures Read(string folder, (string Path, long Label)[] files)
    {
        Picture first = Picture.Read(files[0].Path);
        int size = first.Pixels.Length;
        if ((long)size * files.Length > Array.MaxLength)
            throw Fail(folder, $"at most {Array.MaxLength} bytes of pixels can be read, " +
                $"but {files.Length} pictures of {size} bytes take {(long)size * files.Length}.");
        Tensor pixels = Tensor.Zeros([files.Length, first.Channels, first.Height, first.Width], DType.UInt8);
        for (int i = 0; i < files.Length; i++)
        {
            Picture picture = Picture.Read(files[i].Path);
            if ((picture.Width, picture.Height, picture.Channels) != (first.Width, first.Height, first.Channels))
                throw Fail(folder, "all pictures must have one size and one number of channels, " +
                    $"but '{files[0].Path}' has {Describe(first)} and '{files[i].Path}' has {Describe(picture)}.");
            CopyByChannel(picture, pixels.Write<byte>().Slice(i * size, size));
        }
        return new(pixels, [.. files.Select(file => file.Label)]);
    }

    /// <summary>From the channels of a pixel together to one channel after the other, the order of
    /// convolutions.</summary>
    internal static void CopyByChannel(Picture picture, Span<byte> target)
    {
        ReadOnlySpan<byte> source = picture.Pixels.Span;
        int pixels = picture.Width * picture.Height;
        for (int channel = 0; channel < picture.Channels; channel++)
            for (int i = 0; i < pixels; i++)
                target[channel * pixels + i] = source[i * picture.Channels + channel];
    }

    static string[] Entries(string folder, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return [.. list(folder).Where(path => !Path.GetFileName(path).StartsWith('.'))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InputFile.Unreadable("picture folder", folder, e);
        }
    }

    static string Describe(Picture picture) => $"{picture.Width} x {picture.Height} x {picture.Channels}";

    static DataFileException Fail(string folder, string sentence) =>
        new(folder, $"picture folder '{folder}': {sentence}");
}
