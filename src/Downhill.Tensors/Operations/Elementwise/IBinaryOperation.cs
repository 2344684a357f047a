namespace Downhill.Operations;

/// <summary>A function of two numbers together with its derivatives.</summary>
public interface IBinaryOperation : IBinaryFunction
{
    /// <summary>What the derivatives read again.</summary>
    static abstract Saves Saves { get; }

    /// <summary>Whether whole numbers are taken too; otherwise float32 and float64 alone. Default true.</summary>
    static virtual bool TakesIntegers => true;

    /// <summary>The gradient of the left operand, of the broadcast shape: the gradient that arrives times
    /// ∂f/∂a.</summary>
    Tensor LeftGradient(BackwardContext context);

    /// <summary>The gradient of the right operand, of the broadcast shape.</summary>
    Tensor RightGradient(BackwardContext context);
}
