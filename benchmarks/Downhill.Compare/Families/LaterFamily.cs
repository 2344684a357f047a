using Downhill.Compare.Report;

namespace Downhill.Compare.Families;

/// <summary>Networks whose layers Downhill does not have yet: their rows stand, empty.</summary>
internal sealed class LaterFamily : IFamily
{
    public IReadOnlyList<string> Names { get; } = ["resnet-8", "lstm-128", "gpt-char"];

    public IEnumerable<Row> Measure(Session session) =>
        from name in Names where session.Selection.Wants(name)
        select new Row(name, "PyTorch", "s", 1.5) { Note = "Downhill does not have these layers yet." };
}
