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
        JsonObject file = new()
        {
            ["machine"] = Machine.Description,
            ["date"] = DateTime.Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ["processor"] = Machine.Processor,
            ["versions"] = new JsonObject(session.Versions().Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
            ["seconds"] = session.Seconds,
            ["peak_gflops"] = new JsonObject(session.Peaks.Select(one => KeyValuePair.Create($"{one.Key}", Number(one.Value)))),
            ["workloads"] = new JsonArray([.. rows.Select(Workload)]),
        };
        File.WriteAllText(path, file.ToJsonString(s_indented) + "\n");
    }

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
        if (row.Note is not null)
            entry["note"] = row.Note;
        return entry;
    }

    static JsonNode? Number(double? value) => value is { } number
        ? double.Parse(number.ToString($"G{Digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : null;
}
