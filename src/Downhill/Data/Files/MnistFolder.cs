namespace Downhill.Data;

/// <summary>Reads one part of a folder laid out as MNIST is: a file of pictures and a file of labels, in IDX
/// format.</summary>
internal static class MnistFolder
{
    internal static LabelledPictures ReadPart(string folder, string part)
    {
        string picturePath = Find(folder, $"{part}-images-idx3-ubyte"),
            labelPath = Find(folder, $"{part}-labels-idx1-ubyte");
        Tensor pixels = IdxFile.Read(picturePath), labels = IdxFile.Read(labelPath);
        if (pixels.Rank != 3)
            throw Fail(picturePath, $"pictures need 3 axes, but the file has {pixels.Rank}.");
        if (labels.Rank != 1)
            throw Fail(labelPath, $"labels need 1 axis, but the file has {labels.Rank}.");
        if (pixels.Shape[0] != labels.Length)
            throw Fail(labelPath, $"each picture needs one label, but there are {pixels.Shape[0]} pictures and " +
                $"{labels.Length} labels.");
        if (pixels.Length == 0)
            throw Fail(picturePath, $"there must be at least one pixel, but the sizes are {pixels.Shape}.");
        return new(pixels.Reshape(pixels.Shape[0], 1, pixels.Shape[1], pixels.Shape[2]), labels.To(DType.Int64));
    }

    /// <summary>The packed or the unpacked file; the packed name when neither is there, so that the message names
    /// it.</summary>
    static string Find(string folder, string name)
    {
        string plain = Path.Combine(folder, name);
        return File.Exists(plain) ? plain : plain + ".gz";
    }

    static DataFileException Fail(string path, string sentence) => new(path, $"IDX file '{path}': {sentence}");
}
