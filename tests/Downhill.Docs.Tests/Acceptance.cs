using Downhill.Site.Pages;

namespace Downhill.Docs.Tests;

/// <summary>With DOWNHILL_ACCEPT_DOCS=1 the pages take over what their programs print and draw now.</summary>
internal static class Acceptance
{
    internal const string Hint = "If that is meant, run the tests once with DOWNHILL_ACCEPT_DOCS=1.";

    internal static bool IsOn => Environment.GetEnvironmentVariable("DOWNHILL_ACCEPT_DOCS") == "1";

    /// <summary>Puts what was printed in the place of the blocks that show it.</summary>
    internal static void Rewrite(string path, IReadOnlyList<CodeBlock> shown, IReadOnlyList<string> printed)
    {
        List<string> lines = [.. File.ReadAllLines(Tree.Full(path))];
        // From the last to the first: a longer block moves only what was done before.
        for (int i = shown.Count - 1; i >= 0; i--)
        {
            int begin = shown[i].Line;
            lines.RemoveRange(begin, lines.FindIndex(begin, line => line.StartsWith("```", StringComparison.Ordinal)) - begin);
            lines.InsertRange(begin, printed[i].Trim('\n').Split('\n').Select(line => line.TrimEnd()));
        }
        File.WriteAllText(Tree.Full(path), string.Join('\n', lines) + "\n");
    }
}
