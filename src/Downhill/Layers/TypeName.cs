namespace Downhill.Layers;

/// <summary>A type as people write it in C#: <c>HashSet&lt;Parameter&gt;</c>.</summary>
internal static class TypeName
{
    internal static string Of(object value) => Of(value.GetType());

    static string Of(Type type)
    {
        int arity = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (arity < 0)
            return type.Name;
        return $"{type.Name[..arity]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }
}
