using System.Globalization;

namespace Downhill.Compare;

/// <summary>A command line of options with a value each.</summary>
internal sealed class Words
{
    const double LongestSeconds = 3600;

    readonly Dictionary<string, string> _values = [];

    /// <summary>Reads the words; the first mistake stands in <see cref="Error"/>.</summary>
    internal Words(string[] words, params string[] known)
    {
        for (int i = 0; i < words.Length && Error is null; i += 2)
            if (!known.Contains(words[i]))
                Error = $"There is no option '{words[i]}': use {string.Join(", ", known)} or --help.";
            else if (i + 1 == words.Length || string.IsNullOrWhiteSpace(words[i + 1]))
                Error = $"The option {words[i]} needs a value behind it.";
            else
                _values[words[i]] = words[i + 1];
    }

    /// <summary>What is wrong, in one sentence; null when nothing is.</summary>
    internal string? Error { get; private set; }

    internal static bool AskForHelp(string[] words) => words.Any(word => word is "--help" or "-h");

    internal string? Text(string name) => _values.GetValueOrDefault(name);

    internal double Seconds(string name, double otherwise)
    {
        if (Text(name) is not { } text)
            return otherwise;
        if (!double.TryParse(text, CultureInfo.InvariantCulture, out double seconds) || !(seconds > 0 && seconds <= LongestSeconds))
            Error ??= $"The option {name} takes a number above 0 and up to {LongestSeconds}, but it got '{text}'.";
        return seconds;
    }
}
