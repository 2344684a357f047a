using System.Reflection;

namespace Downhill.Site.Reference;

/// <summary>The name by which the compiler's XML file knows a type or a member.</summary>
internal static class DocId
{
    internal static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        ConstructorInfo constructor => $"M:{Name(constructor.DeclaringType!)}.#ctor{Parameters(constructor)}",
        MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}{Arity(method)}{Parameters(method)}{Result(method)}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        EventInfo happening => $"E:{Name(happening.DeclaringType!)}.{happening.Name}",
        _ => throw new ArgumentException($"DocId: a member must be one that C# declares, but {member} is not.", nameof(member)),
    };

    static string Name(Type type) => type.FullName!.Replace('+', '.');

    static string Arity(MethodInfo method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    static string Parameters(MethodBase method) => Parameters(method.GetParameters());

    static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => Signature(parameter.ParameterType)))})";

    // Conversions differ by their result alone.
    static string Result(MethodInfo method) =>
        method.Name is "op_Implicit" or "op_Explicit" ? "~" + Signature(method.ReturnType) : "";

    static string Signature(Type type)
    {
        if (type.IsByRef)
            return Signature(type.GetElementType()!) + "@";
        if (type.IsPointer)
            return Signature(type.GetElementType()!) + "*";
        if (type.IsArray)
            return Signature(type.GetElementType()!) + (type.GetArrayRank() == 1 ? "[]"
                : $"[{string.Join(",", Enumerable.Repeat("0:", type.GetArrayRank()))}]");
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType)
            return Name(type);
        string name = Name(type.GetGenericTypeDefinition());
        return $"{name[..name.IndexOf('`')]}{{{string.Join(",", type.GetGenericArguments().Select(Signature))}}}";
    }
}
