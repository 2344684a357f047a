using System.Text.RegularExpressions;

namespace Downhill.Compare;

/// <summary>The rows that were asked for.</summary>
internal sealed class Selection(IReadOnlyList<string> words)
{
    internal bool Wants(string name) => words.Count == 0 || words.Any(word => Fits(word, name));

    /// <summary>The first word that selects none of the names, or null.</summary>
    internal string? Unknown(IReadOnlyCollection<string> names) => words.FirstOrDefault(word => !names.Any(name => Fits(word, name)));

    static bool Fits(string word, string name) => word.Contains('*', StringComparison.Ordinal)
        ? Regex.IsMatch(name, $"^{Regex.Escape(word).Replace("\\*", ".*", StringComparison.Ordinal)}$")
        : name == word || name.StartsWith(word + "-", StringComparison.Ordinal);
}
