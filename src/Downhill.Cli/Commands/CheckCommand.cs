using System.CommandLine;
using System.Globalization;
using Downhill.Tensors.Tests.Table;
using Downhill.Testing;

namespace Downhill.Cli.Commands;

/// <summary>downhill check: the gradient of every operation against central differences, as a table. The rows are
/// those of the tests.</summary>
internal static class CheckCommand
{
    internal static Command Create(TextWriter output)
    {
        Command command = new("check", "Check the gradient of every operation against central differences.");
        command.SetAction(_ => Run(output));
        return command;
    }

    static int Run(TextWriter output)
    {
        int failed = 0, rows = 0;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"operation",-36} {"error",10}  agrees within {GradientCheck.DefaultTolerance:G1}"));
        foreach (OperationRow row in OperationTable.Rows)
        {
            if (row.Order == 0)
                continue;
            double error = GradientCheck.Direction(row.Apply, row.Draw()).Error;
            bool agrees = error <= GradientCheck.DefaultTolerance;
            (rows, failed) = (rows + 1, failed + (agrees ? 0 : 1));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name,-36} {error,10:E1}  {(agrees ? "yes" : "NO")}"));
        }
        output.WriteLine();
        output.WriteLine($"{rows - failed} of {rows} gradients agree.");
        return failed == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
