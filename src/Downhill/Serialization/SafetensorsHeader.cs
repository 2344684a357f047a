using System.Buffers;
using System.Text.Json;
using Downhill.Data;

namespace Downhill.Serialization;

/// <summary>The JSON header of a safetensors file, checked before any memory is taken for what it announces.</summary>
internal static class SafetensorsHeader
{
    /// <summary>The format's own limit.</summary>
    internal const long LargestHeader = 100_000_000;

    const string MetadataKey = "__metadata__";

    internal static byte[] Write(
        List<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 })
            {
                json.WriteStartObject(MetadataKey);
                foreach ((string key, string value) in metadata)
                    json.WriteString(key, value);
                json.WriteEndObject();
            }
            long place = 0;
            foreach ((string name, Tensor tensor) in tensors)
                place = Write(json, name, tensor, place);
            json.WriteEndObject();
        }
        // Spaces at the end bring the tensors to a multiple of 8 bytes, as other writers do.
        buffer.Write("       "u8[..((8 - buffer.WrittenCount % 8) % 8)]);
        return buffer.WrittenSpan.ToArray();
    }

    static long Write(Utf8JsonWriter json, string name, Tensor tensor, long place)
    {
        json.WriteStartObject(name);
        json.WriteString("dtype", SafetensorsEntry.Word(tensor.DType));
        json.WriteStartArray("shape");
        foreach (int size in tensor.Shape)
            json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(place);
        json.WriteNumberValue(place += (long)tensor.Length * tensor.DType.Size);
        json.WriteEndArray();
        json.WriteEndObject();
        return place;
    }

    /// <summary>The tensors in the order of their places, which must follow each other without gap or overlap to the
    /// end of the file.</summary>
    internal static List<SafetensorsEntry> Read(byte[] header, InputFile file, out Dictionary<string, string> metadata)
    {
        metadata = [];
        List<SafetensorsEntry> entries = [];
        try
        {
            using JsonDocument json = JsonDocument.Parse(header);
            HashSet<string> names = [];
            foreach (JsonProperty property in json.RootElement.EnumerateObject())
            {
                if (!names.Add(property.Name))
                    throw file.Fail($"each name stands in the header once, but '{property.Name}' stands there twice.");
                if (property.Name == MetadataKey)
                    metadata = property.Value.EnumerateObject().ToDictionary(text => text.Name,
                        text => text.Value.GetString() ?? "");
                else
                    entries.Add(Entry(property, file));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException
            or ArgumentException or KeyNotFoundException)
        {
            throw file.Fail("the header must be JSON that maps names to dtype, shape and data_offsets, but it is " +
                "not.", e);
        }
        entries.Sort((a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
        RequireGapless(entries, file);
        return entries;
    }

    static SafetensorsEntry Entry(JsonProperty property, InputFile file)
    {
        string dtype = property.Value.GetProperty("dtype").GetString() ?? "";
        if (!SafetensorsEntry.Knows(dtype))
            throw file.Fail($"the dtype must be one of {string.Join(", ", SafetensorsEntry.Types)}, but tensor " +
                $"'{property.Name}' has '{dtype}'.");
        long[] sizes = [.. property.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        long[] offsets =
            [.. property.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
        if (offsets.Length != 2)
            throw file.Fail($"data_offsets are a begin and an end, but tensor '{property.Name}' has " +
                $"{offsets.Length} numbers.");
        Int128 elements = 1;
        foreach (long size in sizes)
            elements = size is < 0 or > int.MaxValue || elements > int.MaxValue ? Int128.MaxValue : elements * size;
        if (elements > int.MaxValue)
            throw file.Fail($"a tensor has at most {int.MaxValue} elements, but tensor '{property.Name}' is " +
                $"({string.Join(", ", sizes)}).");
        Shape shape = new([.. sizes.Select(size => (int)size)]);
        SafetensorsEntry entry = new(property.Name, dtype, shape, offsets[0], offsets[1]);
        if (entry.End - entry.Begin != entry.Bytes)
            throw file.Fail($"the place must have the bytes of the shape, but tensor '{entry.Name}' {entry.Stored} " +
                $"{entry.Shape} takes {entry.Bytes} and its place is {entry.Begin} to {entry.End}.");
        return entry;
    }

    static void RequireGapless(List<SafetensorsEntry> entries, InputFile file)
    {
        long place = 0;
        foreach (SafetensorsEntry entry in entries)
        {
            if (entry.Begin != place)
                throw file.Fail($"tensors must follow each other without gap or overlap, but tensor '{entry.Name}' " +
                    $"begins at {entry.Begin} and the one before ends at {place}.");
            place = entry.End;
        }
        if (place != file.Remaining)
            throw file.Fail($"the tensors must fill the file, but they end at {place} and {file.Remaining} bytes " +
                "are left.");
    }
}
