using System.Reflection;
using System.Runtime.CompilerServices;

namespace Downhill.Site.Reference;

/// <summary>Types as C# writes them.</summary>
internal static class TypeText
{
    static readonly Dictionary<Type, string> s_words = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(uint)] = "uint", [typeof(ulong)] = "ulong", [typeof(float)] = "float",
        [typeof(double)] = "double", [typeof(char)] = "char", [typeof(decimal)] = "decimal",
    };

    /// <summary>A type with its question marks.</summary>
    internal static string Of(NullabilityInfo info, string?[]? tupleNames = null)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        bool isMarked = !type.IsValueType && info.ReadState == NullabilityState.Nullable && !type.IsGenericParameter;
        string mark = isMarked ? "?" : "";
        if (type.IsArray)
        {
            string element = info.ElementType is { } known ? Of(known) : Of(type.GetElementType()!);
            return $"{element}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (!type.IsGenericType || info.GenericTypeArguments.Length == 0)
            return Of(type) + mark;
        string[] arguments = [.. info.GenericTypeArguments.Select(argument => Of(argument, tupleNames))];
        if (type.IsAssignableTo(typeof(ITuple)))
            return $"({string.Join(", ", arguments.Select((one, i) => tupleNames?[i] is { } name ? $"{one} {name}" : one))}){mark}";
        return $"{Bare(type)}<{string.Join(", ", arguments)}>{mark}";
    }

    /// <summary>A type alone.</summary>
    internal static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (s_words.TryGetValue(type, out string? word))
            return word;
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        return type.IsGenericType
            ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : Nested(type) + type.Name;
    }

    /// <summary>The names of a tuple's parts, which the compiler keeps aside.</summary>
    internal static string?[]? TupleNames(ICustomAttributeProvider place) =>
        place.GetCustomAttributes(typeof(TupleElementNamesAttribute), false).Cast<TupleElementNamesAttribute>()
            .FirstOrDefault()?.TransformNames.ToArray();

    static string Bare(Type type) => Nested(type) + (type.Name.IndexOf('`') is >= 0 and int end ? type.Name[..end] : type.Name);

    static string Nested(Type type) => type.IsNested && !type.IsGenericParameter ? Of(type.DeclaringType!) + "." : "";
}
