namespace Downhill;

/// <summary>A rule of a tensor operation was broken. The message says the operation, the rule, the facts and, where
/// certain, the fix.</summary>
public class TensorException : Exception
{
    /// <summary>Makes an error with the sentence that users read.</summary>
    public TensorException(string message, Exception? inner = null) : base(message, inner) { }

    /// <summary>The operation that refused, where the message begins with one.</summary>
    public string? Operation { get; init; }

    /// <summary>The module in which it happened, as a path and the module itself; filled in on the way out of a
    /// model.</summary>
    public string? Module { get; internal set; }

    /// <summary>The sentence, followed by the module's path when it is known.</summary>
    public override string Message => Module is null ? base.Message : $"{base.Message} In {Module}.";
}

/// <summary>Shapes do not fit an operation or each other.</summary>
public sealed class ShapeMismatchException : TensorException
{
    /// <summary>Makes an error about the given shapes.</summary>
    public ShapeMismatchException(string message, params ReadOnlySpan<Shape> shapes) : base(message) => Shapes = shapes.ToArray();

    /// <summary>The shapes that the message speaks of.</summary>
    public IReadOnlyList<Shape> Shapes { get; }
}

/// <summary>A dtype does not fit an operation, or two dtypes do not fit each other.</summary>
public sealed class DTypeMismatchException(string message) : TensorException(message);

/// <summary>A tensor's numbers were needed where there are none: it has a shape only.</summary>
public sealed class DeviceMismatchException(string message) : TensorException(message);

/// <summary>The graph of gradients cannot be walked: it was freed, there is none, or a value it needs was
/// changed.</summary>
public sealed class GradientException(string message) : TensorException(message);
