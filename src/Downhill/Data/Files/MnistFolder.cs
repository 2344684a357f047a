namespace Downhill.Data;

/// <summary>Reads one part of a folder laid out as MNIST is: a file of pictures and a file of labels, in IDX format.</summary>
internal static class MnistFolder
{
    internal static LabelledPictures ReadPart(string folder, string part)
    {
        string picturePath = Find(folder, $"{part}-images-idx3-ubyte"), labelPath = Find(folder, $"{part}-labels-idx1-ubyte");
        (int[] sizes, byte[] pixels) = IdxFile.Read(picturePath);
        (int[] labelSizes, byte[] labels) = IdxFile.Read(labelPath);
        if (sizes.Length != 3)
            throw Fail(picturePath, $"pictures need 3 axes, but the file has {sizes.Length}.");
        if (labelSizes.Length != 1)
            throw Fail(labelPath, $"labels need 1 axis, but the file has {labelSizes.Length}.");
        if (sizes[0] != labels.Length)
            throw Fail(labelPath, $"each picture needs one label, but there are {sizes[0]} pictures and {labels.Length} labels.");
        return new([1, sizes[1], sizes[2]], pixels, [.. labels.Select(label => (long)label)]);
    }

    /// <summary>The packed or the unpacked file; the packed name when neither is there, so that the message names it.</summary>
    static string Find(string folder, string name)
    {
        string plain = Path.Combine(folder, name);
        return File.Exists(plain) ? plain : plain + ".gz";
    }

    static DataFileException Fail(string path, string sentence) => new(path, $"IDX file '{path}': {sentence}");
}
