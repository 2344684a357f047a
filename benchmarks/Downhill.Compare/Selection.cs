using System.Text.RegularExpressions;

namespace Downhill.Compare;

/// <summary>The rows that were asked for: a word is a name, the begin of names, or has a * in it.</summary>
/// <param name="words">What the user wrote; none selects all.</param>
/// <param name="names">All names.</param>
internal sealed class Selection(IReadOnlyList<string> words, IReadOnlyCollection<string> names)
{
    internal bool Wants(string name) => words.Count == 0 || words.Any(word => Fits(word, name));

    /// <summary>The first word that selects nothing, or null.</summary>
    internal string? Unknown => words.FirstOrDefault(word => !names.Any(name => Fits(word, name)));

    bool Fits(string word, string name)
    {
        if (word.Contains('*', StringComparison.Ordinal))
            return Regex.IsMatch(name, $"^{Regex.Escape(word).Replace("\\*", ".*", StringComparison.Ordinal)}$");
        return names.Contains(word) ? name == word : name.StartsWith(word + "-", StringComparison.Ordinal);
    }
}
