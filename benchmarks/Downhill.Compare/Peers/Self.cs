namespace Downhill.Compare.Peers;

/// <summary>This program again, as a worker.</summary>
internal static class Self
{
    internal static string Program { get; } = typeof(Self).Assembly.Location;

    internal static WorkerProcess Start(string word, IReadOnlyDictionary<string, string>? environment = null) =>
        new("dotnet", [Program, word], environment);
}
