using System.Text.Json.Nodes;
using Downhill.Compare.Report;

namespace Downhill.Compare.Curves;

/// <summary>The curves for programs.</summary>
internal static class CurveFile
{
    internal static void Write(string path, Session session, IEnumerable<Curve> curves)
    {
        JsonObject file = JsonFile.Heading(session);
        file["curves"] = new JsonArray([.. curves.Select(curve => new JsonObject
        {
            ["grows"] = curve.Name, ["fixed"] = curve.Fixed, ["unit"] = "s",
            ["sizes"] = new JsonArray([.. curve.Sizes.Select(size => JsonValue.Create(size))]),
            ["ours"] = Numbers(curve.Ours), ["peer"] = Numbers(curve.Peer),
        })]);
        JsonFile.Save(path, file);
    }

    static JsonArray Numbers(double[] values) => [.. values.Select(value => JsonFile.Number(value))];
}
