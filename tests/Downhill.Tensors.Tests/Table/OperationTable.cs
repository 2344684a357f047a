using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Downhill.Tensors.Tests.Table;

/// <summary>All rows: every public static list of rows in the folder Rows, found by its type, so that a family is one
/// file and nothing else.</summary>
public static partial class OperationTable
{
    public static IReadOnlyList<OperationRow> Rows { get; } = Collect();

    public static OperationRow Row(string name) => Rows.Single(row => row.Name == name);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A program that shows the table keeps its own assembly whole.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A program that shows the table keeps its own assembly whole.")]
    static List<OperationRow> Collect() =>
        [.. typeof(OperationTable).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(OperationTable).Namespace + ".Rows")
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(OperationRow[]))
            .SelectMany(property => (OperationRow[])property.GetValue(null)!)];
}
