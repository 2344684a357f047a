using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class PngTests
{
    // Made by an independent encoder (Python's zlib and struct): 4 x 5 RGB, one row a filter, an optional chunk, the
    // data in two pieces.
    static readonly byte[] AllFilters = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAFCAIAAADtz9qMAAAAB3RFWHRUaXRsZQB4KX5NOgAAABRJREFU" +
        "eNoBQQC+/wB5Qr3yIQbwhHdi8PNTg4CNAAAAOElEQVQBy0" +
        "12gnqR04oOer50Aid5ZH0cPZvg/avu5gMLfC0w5EQH+0qE1sYEI1bSsVylmIC4H7p2ALofY0TY/skAAAAASUVORK5CYII=");

    static readonly byte[] AllFiltersPixels =
    [
        121, 66, 189, 242, 33, 6, 240, 132, 119, 98, 240, 243, 203, 77, 118, 77, 199, 7, 32, 81, 21, 154, 15, 137, 242,
            198, 218, 202, 227,
        68, 187, 49, 18, 69, 253, 111, 132, 223, 154, 215, 197, 179, 208, 118, 172, 14, 143, 83, 167, 53, 108, 136,
            145, 63, 32, 246, 247,
        45, 176, 34,
    ];

    static Picture Decode(byte[] file) => Picture.Decode(file, "some.png");

    static byte[] File(byte[] header, byte[] packed) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", header), .. Chunk("IDAT", packed),
            .. Chunk("IEND", [])];

    static byte[] Header(int width, int height, byte depth = 8, byte colour = 0, byte compression = 0, byte filter = 0,
        byte interlace = 0) =>
        [.. Number((uint)width), .. Number((uint)height), depth, colour, compression, filter, interlace];

    static byte[] Chunk(string type, byte[] content)
    {
        byte[] typed = [.. Encoding.Latin1.GetBytes(type), .. content];
        return [.. Number((uint)content.Length), .. typed, .. Number(Crc32.Of(typed))];
    }

    static byte[] Number(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    static byte[] Pack(params byte[] rows)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
            stream.Write(rows);
        return packed.ToArray();
    }

    [Fact]
    public void The_crc_is_that_of_the_standards_test_string() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));

    [Fact]
    public void Undoes_each_of_the_five_filters()
    {
        Picture picture = Decode(AllFilters);

        Assert.Equal((4, 5, 3), (picture.Width, picture.Height, picture.Channels));
        Assert.Equal(AllFiltersPixels, picture.Pixels.ToArray());
    }

    [Theory]
    [InlineData(1), InlineData(3), InlineData(4)]
    public void What_is_written_is_read_again(int channels)
    {
        using var folder = new TemporaryFolder();
        byte[] pixels = [.. Enumerable.Range(0, 11 * 7 * channels).Select(i => (byte)(i * 37))];
        string path = folder.PathOf("out.png");

        new Picture(11, 7, channels, pixels).WritePng(path);
        Picture picture = Picture.Read(path);

        Assert.Equal((11, 7, channels), (picture.Width, picture.Height, picture.Channels));
        Assert.Equal(pixels, picture.Pixels.ToArray());
        Assert.Single(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void Every_damaged_file_is_read_or_refused_in_a_sentence()
    {
        Try(AllFilters, file => Decode(file));
        Try(new Picture(3, 2, 1, new byte[] { 1, 2, 3, 4, 5, 6 }).ToPng(), file => Decode(file));
    }

    [Fact]
    public void Damage_behind_right_checksums_is_read_or_refused_in_a_sentence()
    {
        Try(Header(3, 2), header => Decode(File(header, Pack(0, 1, 2, 3, 4, 9, 8, 7))));
        Try(Pack(0, 1, 2, 3, 4, 9, 8, 7), packed => Decode(File(Header(3, 2), packed)));
    }

    public static TheoryData<byte[], string> Damaged => new()
    {
        { File(Header(0, 2), Pack()), "width and height must be 1 to 2147483647, but they are 0 and 2." },
        { File(Header(-1, 2), Pack()), "width and height must be 1 to 2147483647, but they are 4294967295 and 2." },
        { File(Header(1, 1, colour: 3), Pack()),
            "only grey, RGB and RGBA pictures are read, but this one has a palette." },
        { File(Header(1, 1, colour: 4), Pack()),
            "only grey (0), RGB (2) and RGBA (6) pictures are read, but this one has the colour type 4." },
        { File(Header(1, 1, depth: 16), Pack()), "only 8 bits a sample are read, but this picture has 16." },
        { File(Header(1, 1, compression: 1), Pack()),
            "the compression and filter methods must be 0, but they are 1 and 0." },
        { File(Header(1, 1, interlace: 1), Pack()),
            "interlaced pictures are not read (method 0), but this one has method 1." },
        { File(Header(2, 2), Pack(0, 1, 2, 0, 1)), "there must be 2 rows, but the data end in row 1." },
        { File(Header(2, 1), Pack(0, 1, 2, 0)), "the data must end after 1 rows, but more follow." },
        { File(Header(2, 1), Pack(7, 1, 2)), "a row's filter must be 0 to 4, but row 0 has 7." },
        { File(Header(2, 1), [1, 2, 3]), "the pixels must unpack, but the packed data are damaged." },
        { File(Header(1000, 1000), Pack(1)),
            "1000 x 1000 pixels of 1 samples need 1001000 bytes, but 9 packed bytes cannot hold them." },
        { File(Header(int.MaxValue, int.MaxValue, colour: 6), Pack(1)),
            "2147483647 x 2147483647 pixels of 4 samples need 18446744058677166083 bytes, but 9 packed bytes " +
                "cannot hold them." },
        { File([1, 2], Pack()), "the first chunk must be IHDR with 13 bytes, but it is IHDR with 2." },
        { [.. AllFilters, 0], "nothing may follow the IEND chunk, but more bytes do." },
        { AllFilters[..^4], "the chunks must end with IEND, but the file ends after 160 bytes, within or " +
            "before a chunk." },
        { [.. AllFilters[..33], .. Chunk("IEND", [])], "there must be an IDAT chunk, but IEND comes without one." },
        { [.. AllFilters[..33], .. Chunk("QX\u0001Y", [])],
            "the chunks must be of the PNG standard, but 'QX?Y' is not a known one." },
        { [.. AllFilters[..33], .. Chunk("IDAT", []), .. Chunk("tIME", []), .. Chunk("IDAT", [])],
            "the IDAT chunks must stand together, but tIME is between them." },
        { [.. AllFilters[..33], 0, 0, 1, 0, .. AllFilters[37..]],
            "a chunk must fit the file, but the one at byte 33 announces 256 bytes and 119 are left." },
        { [.. AllFilters[..20], 9, .. AllFilters[21..]],
            "a chunk's CRC must fit its content, but at byte 8 EDCFDA8C is stored and 416C6CD7 is right." },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Damage_is_told_in_one_sentence(byte[] file, string sentence) =>
        Assert.Equal($"PNG file 'some.png': {sentence}", MessageOf(() => Decode(file)));

    [Theory]
    [InlineData(new byte[0], "it is empty.")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "it starts as JPEG does. Convert it to PNG.")]
    [InlineData(new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39 }, "it starts with the bytes 47 49 46 38.")]
    public void Another_format_is_refused(byte[] file, string reason) =>
        Assert.Equal($"picture 'some.png': the file must be PNG or PGM, but {reason}", MessageOf(() => Decode(file)));

    [Fact]
    public void A_picture_refuses_sizes_that_do_not_fit()
    {
        Assert.Equal("Picture: width and height must be at least 1 and channels 1, 3 or 4, but they are 0, 1 and 1.",
            Assert.Throws<ArgumentException>(() => new Picture(0, 1, 1, default)).Message);
        Assert.Equal("Picture: 2 x 2 pixels of 3 samples need 12 bytes, but there are 4.",
            Assert.Throws<ArgumentException>(() => new Picture(2, 2, 3, new byte[4])).Message);
    }
}
