namespace Downhill.Tensors.Tests.Table;

public static partial class OperationTable
{
    /// <summary>Names of the rows as the arguments of a theory.</summary>
    public static TheoryData<string> Names(Func<OperationRow, bool> which) =>
        [.. Rows.Where(which).Select(row => row.Name)];
}
