using System.Buffers.Binary;

namespace Downhill.Data;

/// <summary>Reads IDX files, the format of MNIST: a header with the sizes of the axes, then the values.</summary>
/// <remarks>The header is two zero bytes, the type of the values (only 0x08, unsigned bytes, is read), the number of
/// axes (1 to 4) and one big-endian 32-bit size an axis. Gzip is recognised by content. The sizes must agree with the
/// file's length before anything is allocated.
/// </remarks>
internal static class IdxFile
{
    const int UnsignedByte = 0x08, MostAxes = 4;

    /// <summary>The values as a uint8 tensor; its axes are those of the file.</summary>
    internal static Tensor Read(string path)
    {
        using InputFile file = InputFile.Open("IDX file", path);
        return Read(file);
    }

    internal static Tensor Read(InputFile file)
    {
        int[] sizes = ReadHeader(file);
        Int128 count = 1;
        foreach (int size in sizes)
            count *= size;
        file.MustRemain(count, $"the header's {string.Join(" x ", sizes)} values need");
        Tensor values = Tensor.Zeros(new(sizes), DType.UInt8);
        file.Read(values.Write<byte>(), "the values");
        file.MustEnd();
        return values;
    }

    static int[] ReadHeader(InputFile file)
    {
        Span<byte> magic = stackalloc byte[4];
        file.Read(magic, "the magic number");
        if (magic[0] != 0 || magic[1] != 0)
            throw file.Fail($"the first two bytes must be 0, but they are {magic[0]} and {magic[1]}.");
        if (magic[2] != UnsignedByte)
            throw file.Fail($"the values must be unsigned bytes (type 8), but the header says type {magic[2]}.");
        if (magic[3] is 0 or > MostAxes)
            throw file.Fail($"there must be 1 to {MostAxes} axes, but the header says {magic[3]}.");

        Span<byte> bytes = stackalloc byte[4 * magic[3]];
        file.Read(bytes, "the header");
        int[] sizes = new int[magic[3]];
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            sizes[axis] = BinaryPrimitives.ReadInt32BigEndian(bytes[(4 * axis)..]);
            if (sizes[axis] < 0)
                throw file.Fail($"the size of an axis must be below 2^31, but axis {axis} has {(uint)sizes[axis]}.");
        }
        return sizes;
    }
}
