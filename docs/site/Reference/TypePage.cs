using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Downhill.Site.Html;

namespace Downhill.Site.Reference;

/// <summary>The page of one public type.</summary>
internal sealed class TypePage(Type type, XmlDocs docs, DocText text)
{
    internal const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly HashSet<string> s_brought =
    [
        "ToString", "Equals", "GetHashCode", "Deconstruct", "PrintMembers", "Finalize", "op_Equality", "op_Inequality",
    ];

    readonly StringBuilder _html = new();
    readonly List<(string Name, string Anchor)> _members = [];

    internal IReadOnlyList<(string Name, string Anchor)> Members => _members;

    internal string Write()
    {
        _html.Append($"<h1>{Text.Escape(Signature.Title(type))}</h1>\n");
        _html.Append($"<p class=\"where\">{Kind(type)} in {Text.Link("index.html", type.Namespace!)}{Base()}</p>\n");
        Paragraphs(type, "summary");
        Definitions(type, "typeparam", "param");
        Paragraphs(type, "remarks");
        Group("Constructors", type.GetConstructors(Own));
        Group(type.IsEnum ? "Values" : "Fields", type.GetFields(Own).Where(field => !field.IsSpecialName));
        Group("Properties", type.GetProperties(Own));
        MethodInfo[] methods = IsDelegate(type) ? [] : type.GetMethods(Own);
        Group("Methods", methods.Where(method => !method.IsSpecialName));
        Group("Operators", methods.Where(method => method.Name.StartsWith("op_", StringComparison.Ordinal)));
        return _html.ToString();
    }

    internal static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : IsDelegate(type) ? "delegate"
        : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.GetMethod("<Clone>$") is not null ? "record" : "class";

    internal static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    string Base()
    {
        if (type.IsValueType || type.BaseType is not { } above || above == typeof(object) || above == typeof(MulticastDelegate))
            return "";
        string name = TypeText.Of(above), id = DocId.Of(above.IsGenericType ? above.GetGenericTypeDefinition() : above);
        return ", derives from " + (text.Place(id) is { } place
            ? Text.Link(SitePath.Relative($"reference/{type.Namespace}/x", place), name) : Text.Escape(name));
    }

    void Group(string title, IEnumerable<MemberInfo> members)
    {
        MemberInfo[] seen = [.. members.Where(IsSeen).OrderBy(member => type.IsEnum ? "" : Signature.Name(member), StringComparer.Ordinal)];
        if (seen.Length > 0)
            _html.Append($"<h2>{title}</h2>\n");
        foreach (MemberInfo member in seen)
            Write(member);
    }

    void Write(MemberInfo member)
    {
        string name = Signature.Name(member), anchor = $"m{_members.Count}";
        _members.Add((name, anchor));
        _html.Append($"<div class=\"member\" id=\"{anchor}\"><h3>{Text.Escape(name)}</h3>\n");
        _html.Append($"<pre class=\"csharp\"><code>{CodeColors.Paint(Signature.Of(member))}</code></pre>\n");
        Paragraphs(member, "summary");
        Definitions(member, "typeparam", "param");
        Paragraphs(member, "value");
        if (docs.Find(member, "returns").FirstOrDefault() is { } returns)
            _html.Append($"<dl><dt>returns</dt><dd>{text.Of(returns)}</dd></dl>\n");
        Definitions(member, "exception");
        Paragraphs(member, "remarks");
        _html.Append("</div>\n");
    }

    void Paragraphs(MemberInfo member, string element)
    {
        foreach (XElement found in docs.Find(member, element))
            _html.Append($"<div>{text.Of(found)}</div>\n");
    }

    void Definitions(MemberInfo member, params string[] elements)
    {
        XElement[] found = [.. elements.SelectMany(element => docs.Find(member, element))];
        if (found.Length == 0)
            return;
        _html.Append("<dl>");
        foreach (XElement one in found)
        {
            string name = (string?)one.Attribute("name") ?? ((string)one.Attribute("cref")!).Split('.')[^1];
            _html.Append($"<dt>{Text.Escape(name)}</dt><dd>{text.Of(one)}</dd>");
        }
        _html.Append("</dl>\n");
    }

    /// <summary>What users of an object or a derived class see, without what records bring along.</summary>
    static bool IsSeen(MemberInfo member) => !member.Name.Contains('<', StringComparison.Ordinal) && member switch
    {
        MethodInfo method => IsOpen(method) && !s_brought.Contains(method.Name),
        ConstructorInfo constructor => IsOpen(constructor) && !constructor.IsStatic && !IsDelegate(constructor.DeclaringType!),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsOpen) && property.Name != "EqualityContract",
        FieldInfo field => field.IsPublic || field.IsFamily,
        _ => false,
    };
}
