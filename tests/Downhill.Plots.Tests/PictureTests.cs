using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class PictureTests
{
    [Fact]
    public void The_checksum_is_that_of_the_standard() =>
        Assert.Equal(0xCBF43926, Crc32.Of("1234"u8, "56789"u8));

    [Fact]
    public void A_grey_picture_keeps_its_pixels()
    {
        byte[] png = Picture.Grey([0f, 0.5f, 1f, 2f, float.NaN, -1f], 3, 2, 0, 1).ToPng();

        Assert.Equal((3, 2, (byte)8, (byte)0), (Int(png, 16), Int(png, 20), png[24], png[25]));
        Assert.Equal([0, 0, 128, 255, 0, 255, 0, 0], Unpack(png));
    }

    [Fact]
    public void Without_limits_grey_goes_from_the_least_to_the_largest() =>
        Assert.Equal([0, 0, 255], Unpack(Picture.Grey([-3f, 5f], 2, 1).ToPng()));

    [Fact]
    public void Planes_become_pixels()
    {
        byte[] png = Picture.Rgb([1f, 0f, 0f, 1f, 0.2f, 0.4f], 2, 1).ToPng();

        Assert.Equal(2, png[25]);
        Assert.Equal([0, 255, 0, 51, 0, 255, 102], Unpack(png));
    }

    [Fact]
    public void Weights_are_seen_by_their_strength()
    {
        byte[] pixels = Unpack(Picture.Signed([-2f, 0f, 1f, float.NaN], 4, 1).ToPng());

        Assert.Equal([255, 0, 128, 0], new[] { pixels[4], pixels[8], pixels[12], pixels[16] });
        Assert.NotEqual(pixels[1..4], pixels[9..12]);
    }

    [Fact]
    public void The_number_of_values_must_fit() =>
        Assert.Equal("Picture.Grey: a picture of 28 x 28 pixels needs 784 values, but there are 783.",
            Assert.Throws<ArgumentException>(() => Picture.Grey(new float[783], 28, 28)).Message);

    [Fact]
    public void A_sheet_shows_every_picture_with_its_caption()
    {
        PictureSheet sheet = new() { Title = "Mistakes" };
        for (int i = 0; i < 23; i++)
            sheet.Add(Picture.Grey(new float[784], 28, 28),
                $"{i}, read as {i + 1} <&>\n{i} % sure, which is a long second line");

        XElement svg = Sound.Check(sheet);

        Assert.Equal(23, svg.All("image").Count());
        Assert.Contains("7, read as 8 <&>", svg.Texts());
        Assert.Equal(56, svg.All("image").First().Number("width"));
        Assert.StartsWith("data:image/png;base64,iVBORw0KGgo", svg.All("image").First().Attribute("href")!.Value);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(5, 2)]
    [InlineData(40, 30)]
    public void A_sheet_keeps_to_its_paper(int pictures, int columns)
    {
        PictureSheet sheet = new() { Columns = columns, Width = 300 };
        for (int i = 0; i < pictures; i++)
            sheet.Add(Picture.Signed(new float[400 * (i + 1)], 400, i + 1));

        Assert.Equal(pictures, Sound.Check(sheet).All("image").Count());
    }

    static int Int(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));

    /// <summary>The rows of the picture, each after its filter byte.</summary>
    static byte[] Unpack(byte[] png)
    {
        using ZLibStream zip = new(new MemoryStream(png, 41, Int(png, 33)), CompressionMode.Decompress);
        using MemoryStream all = new();
        zip.CopyTo(all);
        return all.ToArray();
    }
}
