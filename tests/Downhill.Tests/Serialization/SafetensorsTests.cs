using System.Buffers.Binary;
using System.Text;
using Downhill.Data;
using Downhill.Serialization;

namespace Downhill.Tests.Serialization;

public class SafetensorsTests
{
    [Fact]
    public void A_file_that_another_program_wrote_is_read()
    {
        SafetensorsFile file = Safetensors.Read(Path.Combine(AppContext.BaseDirectory, "golden",
            "reference.safetensors"));

        Assert.Equal("by hand", file.Metadata["made"]);
        Assert.Equal(new TensorType(DType.Float32, [2, 3]), file.Tensors["weight"].Type);
        Assert.Equal(2.040919065475464f, file.Tensors["weight"].ToArray<float>()[0]);
        Assert.Equal([0.1, -2.5e300], file.Tensors["double"].ToArray<double>());
        Assert.Equal([1, -2, 1L << 40], file.Tensors["labels"].ToArray<long>());
        Assert.Equal([-7], file.Tensors["small"].ToArray<int>());
        Assert.Equal([true, false], file.Tensors["mask"].ToArray<bool>());
        Assert.Equal([0, 1, 2, 3, 4], file.Tensors["bytes"].ToArray<byte>());
        Assert.Equal([1.5f, -0.25f], file.Tensors["half"].ToArray<float>());
        Assert.Equal([1.5f, -2.990763e38f, MathF.Pow(2, -130)], file.Tensors["brain"].ToArray<float>(),
            (a, b) => Math.Abs(a / b - 1) < 1e-4);
        Assert.Equal([0, 4], file.Tensors["empty"].Shape.Sizes.ToArray());
        Assert.Equal(3, file.Tensors["scalar"].Item<float>());
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        using TemporaryFolder folder = new();
        Tensor strided = Tensor.From([1f, 2, 3, 4, 5, 6], [2, 3]).Transpose();

        Safetensors.Write(folder["a.safetensors"], [new("a", strided), new("b", Tensor.From([true, false]))],
            new Dictionary<string, string> { ["k"] = "v" });
        SafetensorsFile file = Safetensors.Read(folder["a.safetensors"]);

        Assert.Equal([1f, 4, 2, 5, 3, 6], file.Tensors["a"].ToArray<float>());
        Assert.Equal([3, 2], file.Tensors["a"].Shape.Sizes.ToArray());
        Assert.Equal([true, false], file.Tensors["b"].ToArray<bool>());
        Assert.Equal("v", file.Metadata["k"]);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_damaged_file_gives_tensors_or_one_sentence_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        Safetensors.Write(folder["good"], [new("ab", Tensor.From([1f, 2])), new("c", Tensor.From<byte>(3))]);
        byte[] good = File.ReadAllBytes(folder["good"]);

        for (int length = 0; length < good.Length; length++)
            Try(good[..length], mayPass: false);
        for (int i = 0; i < good.Length; i++)
            foreach (byte flip in new byte[] { 1, 0x20, 0x80, 0xFF })
            {
                byte[] bad = [.. good];
                bad[i] ^= flip;
                Try(bad, mayPass: true);
            }

        void Try(byte[] bytes, bool mayPass)
        {
            File.WriteAllBytes(folder["bad"], bytes);
            Exception? error = Record.Exception(() => Safetensors.Read(folder["bad"]));
            Assert.True(error is DataFileException || (mayPass && error is null), error?.ToString() ?? "It was read.");
        }
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4,
        "the place must have the bytes of the shape, but tensor 'a' F32 (2) takes 8 and its place is 0 to 4.")]
    [InlineData("""{"a":{"dtype":"F99","shape":[],"data_offsets":[0,4]}}""", 4,
        "the dtype must be one of F32, F64, I64, I32, BOOL, U8, F16, BF16, but tensor 'a' has 'F99'.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[99999999999],"data_offsets":[0,99999999999]}}""", 1,
        "a tensor has at most 2147483647 elements, but tensor 'a' is (99999999999).")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},""" +
        """ "b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}""", 1,
        "tensors must follow each other without gap or overlap, but tensor 'b' begins at 0 and the one before ends " +
        "at 1.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}""", 3,
        "the tensors must fill the file, but they end at 1 and 3 bytes are left.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},""" +
        """ "a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}""", 2,
        "each name stands in the header once, but 'a' stands there twice.")]
    [InlineData("""{"a":{"dtype":"BOOL","shape":[1],"data_offsets":[0,1]}}""", 1,
        "a BOOL is the byte 0 or 1, but tensor 'a' holds another.")]
    [InlineData("""[1, 2]""", 0, "the header must be JSON that maps names to dtype, shape and data_offsets, but it " +
        "is not.")]
    public void A_header_that_lies_is_refused(string header, int bytes, string sentence)
    {
        using TemporaryFolder folder = new();
        byte[] file = new byte[8 + Encoding.UTF8.GetByteCount(header) + bytes];
        Array.Fill(file, (byte)7);
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        Encoding.UTF8.GetBytes(header, file.AsSpan(8));
        File.WriteAllBytes(folder["bad"], file);

        DataFileException error = Assert.Throws<DataFileException>(() => Safetensors.Read(folder["bad"]));

        Assert.Equal($"safetensors file '{folder["bad"]}': {sentence}", error.Message);
    }
}
