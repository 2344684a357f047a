using System.Reflection;
using System.Text;

namespace Downhill.Repository.Tests;

/// <summary>An assembly's public types and members as text, a line each, in a fixed order.</summary>
internal static class PublicSurface
{
    const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().Where(type => !IsHidden(type.Name)).OrderBy(type => type.ToString(), StringComparer.Ordinal))
        {
            text.Append(type).Append('\n');
            foreach (string member in type.GetMembers(Own).Where(IsSeen).Select(Line).Distinct().Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>What users of an object or a derived class see; the members that records and properties bring along
    /// are left out.</summary>
    static bool IsSeen(MemberInfo member) => !IsHidden(member.Name) && member switch
    {
        MethodInfo method => IsOpen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && method.Name is not ("ToString" or "Equals" or "GetHashCode" or "Deconstruct" or "PrintMembers"),
        ConstructorInfo constructor => IsOpen(constructor) && !constructor.IsStatic,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsOpen) && property.Name != "EqualityContract",
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        EventInfo => true,
        _ => false,
    };

    static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    static bool IsHidden(string name) => name.Contains('<', StringComparison.Ordinal);

    static string Line(MemberInfo member) => member is PropertyInfo property
        ? $"{property} {{ {string.Join(" ", property.GetAccessors(nonPublic: true).Where(IsOpen).Select(one => one.Name.StartsWith("get_", StringComparison.Ordinal) ? "get;" : "set;"))} }}"
        : member.ToString()!;
}
