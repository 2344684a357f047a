using System.Buffers.Binary;
using Downhill.Data;

namespace Downhill.Serialization;

/// <summary>Reads and writes safetensors files: named tensors behind a JSON header, without code that could
/// run.</summary>
/// <remarks>
/// The file is 8 bytes of header length (little-endian), the header, and the bytes of the tensors one after the other.
/// The header maps each name to dtype, shape and place. Float32, float64, int64, int32, bool and uint8 are written;
/// half floats (F16, BF16) are read as float32. Source: the format's description in huggingface/safetensors.
/// </remarks>
public static class Safetensors
{
    /// <summary>Writes tensors; the file appears under its name when it is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors by name; names differ.</param>
    /// <param name="metadata">Texts to keep with them. Default none.</param>
    public static void Write(
        string path, IEnumerable<KeyValuePair<string, Tensor>> tensors,
        IReadOnlyDictionary<string, string>? metadata = null)
    {
        List<KeyValuePair<string, Tensor>> entries = [.. tensors];
        byte[] header = SafetensorsHeader.Write(entries, metadata);
        OutputFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach ((_, Tensor tensor) in entries)
            {
                Tensor ordered = tensor.Detach().Contiguous();
                stream.Write(Bytes(ordered));
                GC.KeepAlive(ordered);
            }
        });
    }

    /// <summary>Reads all tensors of a file.</summary>
    /// <exception cref="DataFileException">The file is missing, or its header, its places or its length do not
    /// fit.</exception>
    public static SafetensorsFile Read(string path)
    {
        using InputFile file = InputFile.Open("safetensors file", path);
        Span<byte> lengthBytes = stackalloc byte[8];
        file.Read(lengthBytes, "the length of the header");
        long headerLength = BinaryPrimitives.ReadInt64LittleEndian(lengthBytes);
        if (headerLength is < 2 or > SafetensorsHeader.LargestHeader || headerLength > file.Remaining)
            throw file.Fail($"the header must have 2 to {SafetensorsHeader.LargestHeader} bytes that are there, but " +
                "it announces " +
                $"{headerLength} and {file.Remaining} are left.");
        byte[] header = new byte[headerLength];
        file.Read(header, "the header");
        List<SafetensorsEntry> entries = SafetensorsHeader.Read(header, file, out Dictionary<string, string> metadata);
        Dictionary<string, Tensor> tensors = [];
        foreach (SafetensorsEntry entry in entries)
            tensors[entry.Name] = entry.Load(file);
        file.MustEnd();
        return new(tensors, metadata);
    }

    internal static Span<byte> Bytes(Tensor tensor) =>
        tensor.Numbers.Span<byte>(tensor.Offset * tensor.DType.Size, tensor.Length * tensor.DType.Size);
}

/// <summary>What a safetensors file holds.</summary>
/// <param name="Tensors">The tensors by name, in the order of their places.</param>
/// <param name="Metadata">Texts that were kept with them.</param>
public sealed record SafetensorsFile(
    IReadOnlyDictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata);
