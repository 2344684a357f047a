using System.Text.Json;
using Downhill.Site.Pages;
using Downhill.Site.Reference;

namespace Downhill.Site.Html;

/// <summary>What the search field looks through: titles and headings of pages, names of types and members.</summary>
internal sealed class SearchIndex
{
    readonly List<string[]> _entries = [];

    internal void Add(Page page)
    {
        string path = SitePath.Of(page.Path);
        _entries.Add([page.Title, path, ""]);
        _entries.AddRange(page.Headings.Skip(1).Select(heading => new[] { heading.Text, $"{path}#{heading.Anchor}", page.Title }));
    }

    internal void Add(ReferencePage page)
    {
        _entries.Add([page.Title, page.Path, page.Kind]);
        _entries.AddRange(page.Members.Select(member => new[] { $"{page.Title}.{member.Name}", $"{page.Path}#{member.Anchor}", "" }));
    }

    /// <summary>A script, because pages that are opened as files may not fetch others.</summary>
    internal string ToScript() => $"const pages = [\n{string.Join(",\n", _entries.Select(entry =>
        $"[{string.Join(",", entry.Select(text => $"\"{JsonEncodedText.Encode(text)}\""))}]"))}\n];\n";
}
