using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Downhill.Site.Reference;

/// <summary>Members as C# declares them.</summary>
internal static class Signature
{
    static readonly NullabilityInfoContext s_nullability = new();

    static readonly Dictionary<string, string> s_operators = new()
    {
        ["op_Addition"] = "+", ["op_Subtraction"] = "-", ["op_Multiply"] = "*", ["op_Division"] = "/", ["op_UnaryNegation"] = "-",
        ["op_GreaterThan"] = ">", ["op_LessThan"] = "<", ["op_GreaterThanOrEqual"] = ">=", ["op_LessThanOrEqual"] = "<=",
        ["op_BitwiseAnd"] = "&", ["op_BitwiseOr"] = "|", ["op_ExclusiveOr"] = "^", ["op_OnesComplement"] = "~",
        ["op_LeftShift"] = "<<", ["op_RightShift"] = ">>", ["op_Equality"] = "==", ["op_Inequality"] = "!=",
    };

    /// <summary>The name under which a member is listed.</summary>
    internal static string Name(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => Plain(constructor.DeclaringType!),
        PropertyInfo property when property.GetIndexParameters().Length > 0 => "this[]",
        MethodInfo method when s_operators.TryGetValue(method.Name, out string? sign) => "operator " + sign,
        MethodInfo { Name: "op_Implicit" } => "implicit conversion",
        _ => member.Name,
    };

    internal static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor =>
            $"{Reach(constructor)}{Plain(constructor.DeclaringType!)}({Parameters(constructor.GetParameters())})",
        MethodInfo method => Of(method),
        PropertyInfo property => Of(property),
        FieldInfo { DeclaringType.IsEnum: true } value => $"{value.Name} = {Value(value.GetRawConstantValue())}",
        FieldInfo field => Of(field),
        _ => member.Name,
    };

    /// <summary>A type's own name, with its type parameters.</summary>
    internal static string Title(Type type) => TypeText.Of(type);

    static string Of(MethodInfo method)
    {
        string result = TypeText.Of(s_nullability.Create(method.ReturnParameter), TypeText.TupleNames(method.ReturnParameter));
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(one => one.Name))}>" : "";
        string name = method.Name == "op_Implicit" ? $"implicit operator {result}"
            : s_operators.TryGetValue(method.Name, out string? sign) ? $"{result} operator {sign}" : $"{result} {method.Name}{generic}";
        return $"{Reach(method)}{name}({Parameters(method.GetParameters())})";
    }

    static string Of(FieldInfo field)
    {
        string kind = field.IsLiteral ? "const " : field.IsStatic ? "static " : "";
        string value = field.IsLiteral ? $" = {Value(field.GetRawConstantValue())}" : "";
        return $"public {kind}{TypeText.Of(s_nullability.Create(field))} {field.Name}{value}";
    }

    static string Of(PropertyInfo property)
    {
        MethodInfo shown = property.GetAccessors(nonPublic: true).First(TypePage.IsOpen);
        string type = TypeText.Of(s_nullability.Create(property), TypeText.TupleNames(property));
        string name = property.GetIndexParameters() is { Length: > 0 } indices ? $"this[{Parameters(indices)}]" : property.Name;
        string set = property.SetMethod is { } setter && TypePage.IsOpen(setter) ? IsInit(setter) ? " init;" : " set;" : "";
        return $"{Reach(shown)}{type} {name} {{ {(property.GetMethod is null ? "" : "get;")}{set} }}";
    }

    static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    static string Reach(MethodBase method) => (method.IsPublic ? "public " : "protected ") +
        (method.IsStatic ? "static "
        : method.DeclaringType!.IsInterface || method.IsConstructor ? ""
        : method.IsAbstract ? "abstract "
        : IsOverride(method) ? "override "
        : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    static bool IsOverride(MethodBase method) => method is MethodInfo info && info.GetBaseDefinition() != info;

    static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    static string Parameter(ParameterInfo parameter)
    {
        bool isParams = parameter.IsDefined(typeof(ParamCollectionAttribute)) || parameter.IsDefined(typeof(ParamArrayAttribute));
        string before = isParams ? "params "
            : parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        string type = TypeText.Of(s_nullability.Create(parameter), TypeText.TupleNames(parameter));
        return $"{before}{type} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    static string Default(ParameterInfo parameter)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.DefaultValue is { } value && type.IsEnum ? $"{type.Name}.{Enum.ToObject(type, value)}"
            : parameter.DefaultValue is null && parameter.ParameterType.IsValueType && type == parameter.ParameterType ? "default"
            : Value(parameter.DefaultValue);
    }

    static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    static string Plain(Type type) => type.Name.Split('`')[0];
}
