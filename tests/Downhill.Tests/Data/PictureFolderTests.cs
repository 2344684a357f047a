using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class PictureFolderTests
{
    static byte[] Grey(params byte[] pixels) => new Picture(pixels.Length, 1, 1, pixels).ToPng();

    [Fact]
    public void Classes_and_pictures_come_in_the_order_of_their_names()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dog/b.png", Grey(3, 4));
        folder.Write("dog/a.png", Grey(1, 2));
        folder.Write("cat/z.pgm", "P2 2 1 255 9 8"u8);
        folder.Write("cat/.hidden", [1]);
        folder.Write("readme.txt", [1]);

        (LabelledPictures pictures, string[] classes) = PictureFolder.Read(folder.Root);

        Assert.Equal(["cat", "dog"], classes);
        Assert.Equal([0L, 1, 1], pictures.Labels.ToArray<long>());
        Assert.Equal(new Shape(1, 1, 2), pictures.Sizes);
        Assert.Equal<byte>([9, 8, 1, 2, 3, 4], pictures.Pixels.ToArray<byte>());
    }

    [Fact]
    public void Colours_are_stored_channel_by_channel()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/1.png", new Picture(2, 1, 3, new byte[] { 1, 2, 3, 4, 5, 6 }).ToPng());

        LabelledPictures pictures = PictureFolder.Read(folder.Root).Pictures;

        Assert.Equal(new Shape(3, 1, 2), pictures.Sizes);
        Assert.Equal<byte>([1, 4, 2, 5, 3, 6], pictures.Pixels.ToArray<byte>());
    }

    [Fact]
    public void Damage_is_told_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        string root = folder.Root;
        Assert.Equal($"picture folder '{root}/none': it must exist, but there is no such file or folder.",
            MessageOf(() => PictureFolder.Read(root + "/none")));
        Assert.Equal($"picture folder '{root}': there must be one folder a class, but there is no folder in it.",
            MessageOf(() => PictureFolder.Read(root)));

        Directory.CreateDirectory(folder.PathOf("a"));
        Assert.Equal($"picture folder '{root}/a': each class needs at least one picture, but there is no file in it.",
            MessageOf(() => PictureFolder.Read(root)));

        folder.Write("a/1.png", Grey(1, 2));
        folder.Write("b/2.png", Grey(1, 2, 3));
        Assert.Equal($"picture folder '{root}': all pictures must have one size and one number of channels, " +
            $"but '{root}/a/1.png' has 2 x 1 x 1 and '{root}/b/2.png' has 3 x 1 x 1.",
                MessageOf(() => PictureFolder.Read(root)));

        folder.Write("b/2.png", "GIF8"u8);
        Assert.Equal($"picture '{root}/b/2.png': the file must be PNG or PGM, but it starts with the " +
            "bytes 47 49 46 38.",
            MessageOf(() => PictureFolder.Read(root)));
    }
}
