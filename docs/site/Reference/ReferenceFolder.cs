using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Downhill.Layers;
using Downhill.Lessons;
using Downhill.Models;
using Downhill.Plots;
using Downhill.Site.Html;

namespace Downhill.Site.Reference;

/// <summary>The pages of all public types, of their namespaces, and one over all.</summary>
internal static class ReferenceFolder
{
    static readonly Assembly[] s_assemblies =
        [typeof(Tensor).Assembly, typeof(Layer).Assembly, typeof(Mlp).Assembly, typeof(Chart).Assembly, typeof(Lesson).Assembly];

    internal static IReadOnlyList<ReferencePage> Pages()
    {
        Type[] types = [.. s_assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal)).OrderBy(type => type.FullName, StringComparer.Ordinal)];
        XmlDocs docs = new(s_assemblies);
        Dictionary<string, string> places = types.ToDictionary(DocId.Of, Place);
        IGrouping<string, Type>[] namespaces = [.. types.GroupBy(type => type.Namespace!)];
        return
        [
            Over(namespaces),
            .. namespaces.Select(group => Namespace(group, docs, places)),
            .. types.Select(type => One(type, docs, places)),
        ];
    }

    static string Place(Type type)
    {
        string name = type.FullName![(type.Namespace!.Length + 1)..].Replace('`', '-').Replace('+', '.');
        return $"reference/{type.Namespace}/{name}.html";
    }

    static ReferencePage One(Type type, XmlDocs docs, Dictionary<string, string> places)
    {
        TypePage page = new(type, docs, new DocText(places, Place(type)));
        string html = page.Write();
        return new(Place(type), Signature.Title(type), TypePage.Kind(type), html, page.Members);
    }

    static ReferencePage Namespace(IGrouping<string, Type> types, XmlDocs docs, Dictionary<string, string> places)
    {
        string path = $"reference/{types.Key}/index.html";
        DocText text = new(places, path);
        StringBuilder html = new($"<h1>{types.Key}</h1>\n<div class=\"scroll\"><table>\n");
        foreach (Type type in types)
        {
            string link = Text.Link(SitePath.Relative(path, Place(type)), Signature.Title(type));
            html.Append(Row(link, string.Concat(docs.Find(type, "summary").Select(text.Of))));
        }
        return new(path, types.Key, "namespace", html.Append("</table></div>\n").ToString(), []);
    }

    static string Row(string link, string text) => $"<tr><td>{link}</td><td>{text}</td></tr>\n";

    static ReferencePage Over(IGrouping<string, Type>[] namespaces)
    {
        StringBuilder html = new("<h1>Reference</h1>\n<p>Every public type, from the comments in the source.</p>\n");
        html.Append("<div class=\"scroll\"><table>\n");
        foreach (IGrouping<string, Type> group in namespaces)
            html.Append(Row(Text.Link($"{group.Key}/index.html", group.Key), $"{group.Count()} types"));
        return new("reference/index.html", "Reference", "", html.Append("</table></div>\n").ToString(), []);
    }
}
