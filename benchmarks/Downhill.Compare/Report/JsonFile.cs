using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Downhill.Compare.Peers;

namespace Downhill.Compare.Report;

/// <summary>The result for programs.</summary>
internal static class JsonFile
{
    const int Digits = 6;

    static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static void Write(string path, Session session, IEnumerable<Row> rows)
    {
        JsonObject file = Heading(session);
        file["peak_gflops"] = new JsonObject(session.Peaks.Select(one => KeyValuePair.Create($"{one.Key}", Number(one.Value))));
        file["workloads"] = new JsonArray([.. rows.Select(Workload)]);
        Save(path, file);
    }

    /// <summary>Where and when, with what, for how long.</summary>
    internal static JsonObject Heading(Session session) => new()
    {
        ["machine"] = Machine.Description,
        ["date"] = DateTime.Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        ["processor"] = Machine.Processor,
        ["versions"] = new JsonObject(session.Versions().Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
        ["seconds"] = session.Seconds,
    };

    internal static void Save(string path, JsonObject file) => File.WriteAllText(path, file.ToJsonString(s_indented) + "\n");

    static JsonObject Workload(Row row)
    {
        JsonObject entry = new()
        {
            ["workload"] = row.Workload, ["peer"] = row.Peer, ["unit"] = row.Unit, ["ours"] = Number(row.Ours),
            ["peer_value"] = Number(row.PeerValue), ["ratio"] = Number(row.Ratio), ["ratio_min"] = Number(row.RatioMin),
            ["ratio_max"] = Number(row.RatioMax), ["goal"] = Number(row.Goal),
        };
        if (row.Gflops is not null)
            (entry["gflops"], entry["share_of_peak"]) = (Number(row.Gflops), Number(row.ShareOfPeak));
        if (row.HandOver is not null)
            entry["hand_over_ns"] = Number(row.HandOver);
        if (row.Note is not null)
            entry["note"] = row.Note;
        return entry;
    }

    /// <summary>Rounded to the digits that mean something.</summary>
    internal static JsonNode? Number(double? value) => value is { } number
        ? double.Parse(number.ToString($"G{Digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : null;
}
