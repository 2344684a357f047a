namespace Downhill.Tests.Data;

/// <summary>A test that needs real data: skipped, with a sentence, where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class RealDataFactAttribute : FactAttribute
{
    const string Variable = "DOWNHILL_DATA", Solution = "Downhill.slnx";

    public RealDataFactAttribute()
    {
        if (Directory is null)
            Skip = $"Real data are not here: neither does {Variable} name a directory, nor is there ../shared/data " +
                "beside the repository.";
    }

    /// <summary>The directory of the data sets, or null.</summary>
    public static string? Directory { get; } = Find();

    static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        if (System.IO.Directory.Exists(named))
            return named;
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, Solution)))
            root = root.Parent;
        string? beside = root is null ? null : Path.Combine(root.FullName, "..", "shared", "data");
        return System.IO.Directory.Exists(beside) ? beside : null;
    }
}
