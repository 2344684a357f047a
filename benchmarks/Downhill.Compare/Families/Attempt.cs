using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare.Families;

/// <summary>A row whose measurement may fail: the others go on.</summary>
internal static class Attempt
{
    internal static Row At(Row row, Func<Row, Row> measure)
    {
        try
        {
            return measure(row);
        }
        catch (WorkerException failure)
        {
            return row with { Note = failure.Message, Failed = true };
        }
    }
}
