using Downhill.Compare.Report;

namespace Downhill.Compare.Families;

/// <summary>Rows that are measured alike.</summary>
internal interface IFamily
{
    /// <summary>All its rows, in the order of the table.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Measures those that the session's selection wants.</summary>
    IEnumerable<Row> Measure(Session session);
}
