using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Downhill.Layers;

/// <summary>The fields of a type that could hold a tensor or a module, with the names they give. Kept for each type,
/// since reflection is slow and types do not change; values do, so they are read at every walk.</summary>
internal sealed class ModuleFields
{
    const BindingFlags OwnFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    const string Kept =
        "Fields of modules are kept by the attribute on Module. In other objects, a field that trimming removed is " +
        "never read.";

    static readonly ConcurrentDictionary<Type, ModuleFields> s_known = new();

    readonly FieldInfo[] _fields;

    ModuleFields(IEnumerable<FieldInfo> fields)
    {
        _fields = [.. fields];
        Names = [.. _fields.Select(field => PublicName(field.Name))];
    }

    internal IReadOnlyList<string> Names { get; }

    /// <summary>The fields of an object, without those that <see cref="Module"/> itself declares.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Kept)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Kept)]
    internal static ModuleFields Of(Type type) => s_known.GetOrAdd(type, static type =>
    {
        List<FieldInfo> fields = [];
        for (Type? level = type; level is not null && level != typeof(Module); level = level.BaseType)
            fields.InsertRange(0,
                level.GetFields(OwnFields).Where(field => !IsPlain(field.FieldType)).OrderBy(Declared));
        return new(fields);
    });

    internal object? Value(int index, object owner) => _fields[index].GetValue(owner);

    /// <summary>Whether values of the type can hold neither tensor nor module, so that they need not be looked
    /// into.</summary>
    internal static bool IsPlain(Type type)
    {
        if (type.IsArray)
            return IsPlain(type.GetElementType()!);
        bool isSystem = type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
        if (type.IsGenericType)
            return isSystem && type.GetGenericArguments().All(IsPlain);
        return type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsFunctionPointer
            || (isSystem ? type.IsSealed || type.IsValueType : type.IsValueType && Of(type).Names.Count == 0)
            || type.IsAssignableTo(typeof(Delegate)) || type.IsAssignableTo(typeof(MemberInfo));
    }

    // Reflection promises no order. Ahead-of-time compiled programs have no tokens, but keep the order of the source.
    static int Declared(FieldInfo field) => field.HasMetadataToken() ? field.MetadataToken : 0;

    /// <summary><c>&lt;Weight&gt;k__BackingField</c>, <c>_weight</c>, <c>weight</c> and the captured parameter
    /// <c>&lt;weight&gt;P</c> are all <c>Weight</c>.</summary>
    static string PublicName(string field)
    {
        int end = field.IndexOf('>', StringComparison.Ordinal);
        string name = field[0] == '<' && end > 1 ? field[1..end] : field;
        name = name.TrimStart('_');
        return name.Length == 0 ? field : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
