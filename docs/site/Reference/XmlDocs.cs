using System.Reflection;
using System.Xml.Linq;

namespace Downhill.Site.Reference;

/// <summary>What the compiler wrote down of the comments of some assemblies.</summary>
internal sealed class XmlDocs
{
    readonly Dictionary<string, XElement> _members = [];

    internal XmlDocs(IEnumerable<Assembly> assemblies)
    {
        foreach (Assembly assembly in assemblies)
            foreach (XElement member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
                _members[(string)member.Attribute("name")!] = member;
    }

    /// <summary>A member's elements of a name; what it inherits stands for what it does not say.</summary>
    internal IEnumerable<XElement> Find(MemberInfo member, string element) => Find(DocId.Of(member), member, element);

    IEnumerable<XElement> Find(string id, MemberInfo? member, string element)
    {
        if (!_members.TryGetValue(id, out XElement? doc))
            return [];
        IEnumerable<XElement> own = doc.Elements(element);
        foreach (XElement inherited in doc.Elements("inheritdoc").Where(one => Covers(one, element)))
            own = own.Concat((string?)inherited.Attribute("cref") is { } source
                ? Find(source, null, element)
                : Bases(member).Select(one => Find(one, element)).FirstOrDefault(found => found.Any()) ?? []);
        return own;
    }

    static bool Covers(XElement inherited, string element) =>
        (string?)inherited.Attribute("path") is not { } path || path.TrimStart('/').StartsWith(element, StringComparison.Ordinal);

    /// <summary>Members of base types and interfaces that a member stands for.</summary>
    static IEnumerable<MemberInfo> Bases(MemberInfo? member)
    {
        if (member is Type type)
            return Above(type);
        if (member?.DeclaringType is not { } owner)
            return [];
        int parameters = Count(member);
        return Above(owner).SelectMany(one => one.GetMember(member.Name, TypePage.Own)).Where(one => Count(one) == parameters);
    }

    static IEnumerable<Type> Above(Type type)
    {
        for (Type? above = type.BaseType; above is not null && above != typeof(object); above = above.BaseType)
            yield return above.IsGenericType ? above.GetGenericTypeDefinition() : above;
        foreach (Type above in type.GetInterfaces())
            yield return above.IsGenericType ? above.GetGenericTypeDefinition() : above;
    }

    static int Count(MemberInfo member) => member is MethodBase method ? method.GetParameters().Length : 0;
}
