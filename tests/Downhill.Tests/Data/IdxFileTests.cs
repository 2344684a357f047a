using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class IdxFileTests
{
    static readonly byte[] TwoByThree = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 10, 20, 30, 40, 50, 60];

    static Tensor Read(byte[] file)
    {
        using var input = new InputFile("IDX file", "some.idx", new MemoryStream(file));
        return IdxFile.Read(input);
    }

    [Fact]
    public void Reads_the_sizes_and_the_values()
    {
        Tensor values = Read(TwoByThree);

        Assert.Equal(new Shape(2, 3), values.Shape);
        Assert.Equal<byte>([10, 20, 30, 40, 50, 60], values.ToArray<byte>());
    }

    [Fact]
    public void Content_decides_whether_a_file_is_packed_not_its_name()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(new Shape(2, 3), IdxFile.Read(folder.Write("plain.gz", TwoByThree)).Shape);
        Assert.Equal(new Shape(2, 3), IdxFile.Read(folder.Write("packed", Gzip(TwoByThree))).Shape);
    }

    [Fact]
    public void Every_damaged_file_is_read_or_refused_in_a_sentence() => Try(TwoByThree, file => Read(file));

    [Fact]
    public void Every_damaged_packed_file_is_read_or_refused_in_a_sentence() =>
        Try(Gzip(TwoByThree), file => Read(file));

    [Fact]
    public void A_missing_file_is_named() => Assert.Equal(
        "IDX file 'no/such.idx': it must exist, but there is no such file or folder.",
            MessageOf(() => IdxFile.Read("no/such.idx")));

    [Theory]
    [InlineData(new byte[] { 0, 0 }, "the magic number needs 4 bytes, but 2 are left.")]
    [InlineData(new byte[] { 80, 75, 3, 4 }, "the first two bytes must be 0, but they are 80 and 75.")]
    [InlineData(new byte[] { 0, 0, 13, 1 }, "the values must be unsigned bytes (type 8), but the header says type 13.")]
    [InlineData(new byte[] { 0, 0, 8, 0 }, "there must be 1 to 4 axes, but the header says 0.")]
    [InlineData(new byte[] { 0, 0, 8, 9 }, "there must be 1 to 4 axes, but the header says 9.")]
    [InlineData(new byte[] { 0, 0, 8, 2, 0, 0, 0, 2, 0 }, "the header needs 8 bytes, but 5 are left.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 255, 255, 255, 255 },
        "the size of an axis must be below 2^31, but axis 0 has 4294967295.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 7, 7 }, "the header's 3 values need 3 bytes, but 2 are left.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 7, 7 }, "the header's 1 values need 1 bytes, but 2 are left.")]
    [InlineData(new byte[] { 0, 0, 8, 4, 127, 255, 255, 255, 127, 255, 255, 255, 127, 255, 255, 255, 127, 255, 255,
        255 },
        "the header's 2147483647 x 2147483647 x 2147483647 x 2147483647 values need " +
            "21267647892944572736998860269687930881 bytes, but 0 are left.")]
    public void Damage_is_told_in_one_sentence(byte[] file, string sentence) =>
        Assert.Equal($"IDX file 'some.idx': {sentence}", MessageOf(() => Read(file)));

    [Fact]
    public void A_packed_file_that_was_cut_is_refused()
    {
        byte[] packed = Gzip(TwoByThree);

        Assert.Equal("IDX file 'some.idx': a gzip file has at least 18 bytes, but this one has 9.",
            MessageOf(() => Read(packed[..9])));
        Assert.StartsWith("IDX file 'some.idx': ", MessageOf(() => Read(packed[..^5])));
    }

    [Fact]
    public void A_trailer_that_announces_more_than_deflate_can_hold_is_refused()
    {
        byte[] packed = Gzip(TwoByThree);
        packed[^1] = 0x7F;

        Assert.Equal($"IDX file 'some.idx': {packed.Length} packed bytes cannot hold more than " +
            $"{packed.Length * 1032}, " +
            $"but the trailer announces {0x7F000000 + TwoByThree.Length}.", MessageOf(() => Read(packed)));
    }

    [Fact]
    public void Packed_data_that_do_not_fit_their_checksum_are_refused()
    {
        byte[] packed = Gzip(TwoByThree);
        packed[^5] ^= 1;

        Assert.EndsWith("but the packed data are damaged.", MessageOf(() => Read(packed)));
    }

    [Fact]
    public void Labels_and_pictures_must_agree_in_number()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train-images-idx3-ubyte", [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 5, 6]);
        string labels = folder.Write("train-labels-idx1-ubyte.gz", Gzip([0, 0, 8, 1, 0, 0, 0, 3, 0, 1, 2]));

        Assert.Equal($"IDX file '{labels}': each picture needs one label, but there are 2 pictures and 3 labels.",
            MessageOf(() => MnistFolder.ReadPart(folder.Root, "train")));
    }
}
