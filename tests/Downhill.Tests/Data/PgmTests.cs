using System.Text;
using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class PgmTests
{
    static Picture Decode(byte[] file) => Picture.Decode(file, "some.pgm");

    static Picture Decode(string file) => Decode(Encoding.Latin1.GetBytes(file));

    [Fact]
    public void Reads_bytes_and_text_with_comments()
    {
        Picture binary = Decode("P5 # made by hand\n# another\n3 2\n255\n\u0001\u0002\u0003 \n\t"),
            text = Decode("P2\n3 2\n255\n1 2\n3 32 # four\n10 9");

        Assert.Equal((3, 2, 1), (binary.Width, binary.Height, binary.Channels));
        Assert.Equal<byte>([1, 2, 3, 32, 10, 9], binary.Pixels.ToArray());
        Assert.Equal(binary.Pixels.ToArray(), text.Pixels.ToArray());
    }

    [Fact]
    public void Smaller_ranges_are_stretched_to_255()
    {
        Assert.Equal<byte>([0, 17, 255], Decode("P2 3 1 15 0 1 15").Pixels.ToArray());
        Assert.Equal<byte>([128, 255], Decode("P5 2 1 2 \u0001\u0002").Pixels.ToArray());
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public void What_is_written_is_read_again(bool text)
    {
        using var folder = new TemporaryFolder();
        byte[] pixels = [.. Enumerable.Range(0, 77).Select(i => (byte)(i * 37))];
        string path = folder.PathOf("out.pgm");

        new Picture(11, 7, 1, pixels).WritePgm(path, text);

        Assert.Equal(pixels, Picture.Read(path).Pixels.ToArray());
        Assert.Equal(text ? "P2"u8 : "P5"u8, File.ReadAllBytes(path).AsSpan(0, 2));
    }

    [Fact]
    public void Colour_cannot_be_written() => Assert.Equal(
        "PGM: the picture must be grey (1 channel), but it has 3. PNG would hold it.",
        Assert.Throws<InvalidOperationException>(() => new Picture(1, 1, 3, new byte[3]).WritePgm("x.pgm")).Message);

    [Fact]
    public void Every_damaged_file_is_read_or_refused_in_a_sentence()
    {
        Try(Encoding.Latin1.GetBytes("P5\n#c\n3 2\n255\n\u0001\u0002\u0003 \n\t"), file => Decode(file));
        Try(Encoding.Latin1.GetBytes("P2\n#c\n3 2\n255\n1 2 3 4 5 6\n"), file => Decode(file));
    }

    [Theory]
    [InlineData("P5", "white space must come before the width, but byte 2 is the end of the file.")]
    [InlineData("P5x", "white space must come before the width, but byte 2 is 78.")]
    [InlineData("P5 x", "the width must be a number, but byte 3 is 78.")]
    [InlineData("P5 9999999999 1 255 ", "the width must be at most 2147483647, but the number at byte 3 is larger.")]
    [InlineData("P5 0 1 255 ", "width and height must be at least 1, but they are 0 and 1.")]
    [InlineData("P5 1 1 256 ", "the largest value must be 1 to 255, but the header says 256.")]
    [InlineData("P5 2 2 255 abc", "2 x 2 pixels need 4 bytes, but 3 are left.")]
    [InlineData("P5 2 2 255 abcde", "2 x 2 pixels need 4 bytes, but 5 are left.")]
    [InlineData("P5 1 1 255xa", "white space must come before the pixels, but byte 10 is 78.")]
    [InlineData("P5 1 1 9 a", "a value must be at most 9, but pixel 0 has 97.")]
    [InlineData("P2 2 2 255 1 2", "2 x 2 pixels need at least 7 bytes, but 3 are left.")]
    [InlineData("P2 1 1 9 10", "pixel 0 must be at most 9, but the number at byte 9 is larger.")]
    [InlineData("P2 1 1 9 1 1", "nothing may follow the 1 pixels, but byte 11 is 31.")]
    [InlineData("P2 2147483647 2147483647 9 1 1",
        "2147483647 x 2147483647 pixels need at least 9223372028264841217 bytes, but 3 are left.")]
    public void Damage_is_told_in_one_sentence(string file, string sentence) =>
        Assert.Equal($"PGM file 'some.pgm': {sentence}", MessageOf(() => Decode(file)));
}
