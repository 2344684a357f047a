using System.Globalization;
using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare.Families;

/// <summary>By how many percent resident memory grows from 500 to 10,000 steps. There is no peer: smaller is better,
/// and the goal is a limit.</summary>
internal sealed class GrowthFamily : IFamily
{
    const double Limit = 5;

    public IReadOnlyList<string> Names { get; } = ["growth"];

    public IEnumerable<Row> Measure(Session session) =>
        from name in Names where session.Selection.Wants(name)
        select Attempt.At(new(name, "none", "%", Limit), row => row with
        {
            Ours = double.Parse(Programs.Output("dotnet", Self.Program, "resident-growth"), CultureInfo.InvariantCulture),
            Note = "of resident memory from 500 to 10,000 steps; smaller is better",
        });
}
