using System.Text;
using System.Text.RegularExpressions;

namespace Downhill.Site.Html;

/// <summary>C# in colours: comments, strings, numbers, keywords and names of types, by their looks alone.</summary>
internal static partial class CodeColors
{
    static readonly HashSet<string> s_keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "class", "const", "continue",
        "default", "do", "double", "else", "enum", "false", "finally", "float", "for", "foreach", "get", "global", "if",
        "in", "init", "int", "interface", "internal", "is", "long", "namespace", "new", "not", "null", "object", "or",
        "out", "override", "params", "private", "protected", "public", "readonly", "record", "ref", "return", "sealed",
        "set", "static", "string", "struct", "switch", "this", "throw", "true", "try", "using", "var", "virtual", "void",
        "when", "where", "while", "with", "yield",
    ];

    internal static string Paint(string code)
    {
        StringBuilder html = new();
        int end = 0;
        foreach (Match match in Token().Matches(code))
        {
            html.Append(Text.Escape(code[end..match.Index]));
            end = match.Index + match.Length;
            string text = Text.Escape(match.Value);
            html.Append(Kind(match) is { } kind ? $"<span class=\"{kind}\">{text}</span>" : text);
        }
        return html.Append(Text.Escape(code[end..])).ToString();
    }

    static string? Kind(Match match) =>
        match.Groups["comment"].Success ? "c" :
        match.Groups["string"].Success ? "s" :
        match.Groups["number"].Success ? "n" :
        s_keywords.Contains(match.Value) ? "k" :
        char.IsUpper(match.Value[0]) && match.Groups["type"].Success ? "t" : null;

    // A word with a capital first letter is a type where no point stands before it.
    [GeneratedRegex("""
        (?<comment>//[^\n]*|^\#:[^\n]*)
        |(?<string>\$?@?"(\\.|[^"\\\n])*"|'(\\.|[^'\\])+')
        |(?<number>\b\d[\d_.]*(e-?\d+)?[fLdm]?\b)
        |(?<![.\w])(?<type>[A-Za-z_]\w*)
        |\w+
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
