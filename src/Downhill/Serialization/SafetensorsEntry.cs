using Downhill.Data;

namespace Downhill.Serialization;

/// <summary>A tensor as the header describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stored">The format's word for its dtype.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Begin">Its first byte after the header.</param>
/// <param name="End">The byte after its last.</param>
internal sealed record SafetensorsEntry(string Name, string Stored, Shape Shape, long Begin, long End)
{
    static readonly Dictionary<string, (DType DType, int Size)> s_types = new()
    {
        ["F32"] = (DType.Float32, 4), ["F64"] = (DType.Float64, 8), ["I64"] = (DType.Int64, 8),
        ["I32"] = (DType.Int32, 4),
        ["BOOL"] = (DType.Bool, 1), ["U8"] = (DType.UInt8, 1), ["F16"] = (DType.Float32, 2),
        ["BF16"] = (DType.Float32, 2),
    };

    internal static IEnumerable<string> Types => s_types.Keys;

    internal static bool Knows(string stored) => s_types.ContainsKey(stored);

    internal static string Word(DType dtype) => s_types.First(type => type.Value.DType == dtype).Key;

    /// <summary>Bytes that the shape takes, which the places must agree with.</summary>
    internal long Bytes => (long)Shape.ElementCount * s_types[Stored].Size;

    internal Tensor Load(InputFile file)
    {
        if (Stored is "F16" or "BF16")
            return LoadHalf(file);
        Tensor tensor = Tensor.Allocate(new(s_types[Stored].DType, Shape));
        Span<byte> bytes = Safetensors.Bytes(tensor);
        file.Read(bytes, $"tensor '{Name}'");
        // A byte other than 0 and 1 would be neither false nor true to the code that reads it.
        if (Stored == "BOOL" && bytes.ContainsAnyExceptInRange((byte)0, (byte)1))
            throw file.Fail($"a BOOL is the byte 0 or 1, but tensor '{Name}' holds another.");
        GC.KeepAlive(tensor);
        return tensor;
    }

    Tensor LoadHalf(InputFile file)
    {
        byte[] bytes = new byte[Bytes];
        file.Read(bytes, $"tensor '{Name}'");
        float[] values = new float[Shape.ElementCount];
        for (int i = 0; i < values.Length; i++)
        {
            ushort bits = BitConverter.ToUInt16(bytes, 2 * i);
            // A bfloat16 is the upper half of a float32.
            values[i] = Stored == "BF16"
                ? BitConverter.UInt32BitsToSingle((uint)bits << 16) : (float)BitConverter.UInt16BitsToHalf(bits);
        }
        return Tensor.From(values, Shape);
    }
}
