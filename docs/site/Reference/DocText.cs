using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Downhill.Site.Html;

namespace Downhill.Site.Reference;

/// <summary>The elements of an XML comment as HTML.</summary>
/// <param name="places">Where the types of the reference stand, by their XML names.</param>
/// <param name="from">The place of the page that is written.</param>
internal sealed partial class DocText(IReadOnlyDictionary<string, string> places, string from)
{
    internal string Of(XElement element)
    {
        StringBuilder html = new();
        foreach (XNode node in element.Nodes())
            html.Append(node is XElement inner ? Inner(inner) : Text.Escape(Space().Replace(((XText)node).Value, " ")));
        return html.ToString().Trim();
    }

    string Inner(XElement element) => element.Name.LocalName switch
    {
        "c" => $"<code>{Text.Escape(element.Value)}</code>",
        "code" => $"<pre class=\"csharp\"><code>{CodeColors.Paint(element.Value.Trim('\n'))}</code></pre>",
        "para" => $"<p>{Of(element)}</p>",
        "paramref" or "typeparamref" => $"<code>{Text.Escape((string)element.Attribute("name")!)}</code>",
        "see" or "seealso" => See(element),
        "list" => $"<ul>{string.Concat(element.Elements("item").Select(Item))}</ul>",
        "b" or "em" or "i" or "sub" or "sup" => $"<{element.Name.LocalName}>{Of(element)}</{element.Name.LocalName}>",
        _ => Of(element),
    };

    string Item(XElement item) => $"<li>{Of(item.Element("description") ?? item)}</li>";

    string See(XElement see)
    {
        if ((string?)see.Attribute("langword") is { } word)
            return $"<code>{word}</code>";
        if ((string?)see.Attribute("href") is { } address)
            return Text.Link(address, see.Value.Length > 0 ? see.Value : address);
        string id = (string)see.Attribute("cref")!, text = see.Value.Length > 0 ? see.Value : Short(id);
        string link = Place(id) is { } place ? Text.Link(SitePath.Relative(from, place), text) : Text.Escape(text);
        return $"<code>{link}</code>";
    }

    /// <summary>Where a type stands, or the type of a member.</summary>
    internal string? Place(string id)
    {
        string name = id.Split('(')[0];
        return places.GetValueOrDefault(name) ?? places.GetValueOrDefault("T:" + name[2..Math.Max(2, name.LastIndexOf('.'))]);
    }

    /// <summary>The last word of an XML name, and the type's before it where it names a member.</summary>
    static string Short(string id)
    {
        string[] words = Arity().Replace(id[2..].Split('(')[0], "").Split('.');
        return id[0] == 'T' || words.Length < 2 ? words[^1] : words[^1] == "#ctor" ? words[^2] : $"{words[^2]}.{words[^1]}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}
