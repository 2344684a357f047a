namespace Downhill.Operations;

/// <summary>What an <see cref="Activation"/> names: the function, its derivative, and the kernels of both.</summary>
internal static class Activated
{
    /// <summary>y ← f(y), in place.</summary>
    internal static void Apply(Activation activation, in View y)
    {
        Operation? function = activation switch
        {
            Activation.Relu => Unary<Relu>.Shared,
            Activation.Sigmoid => Unary<Sigmoid>.Shared,
            Activation.Tanh => Unary<Tanh>.Shared,
            _ => null,
        };
        function?.Compute([y], [y]);
    }

    /// <summary>target = gradient · f′, from the function's output y, in one pass.</summary>
    internal static void Slopes(Activation activation, in View gradient, in View y, in View target)
    {
        Operation slopes = activation switch
        {
            Activation.Relu => UnaryGradient<Relu>.Shared,
            Activation.Sigmoid => UnaryGradient<Sigmoid>.Shared,
            _ => UnaryGradient<Tanh>.Shared,
        };
        slopes.Compute([gradient, y], [target]);
    }

    /// <summary>f′ from the function's output, in tensor words that can be differentiated again.</summary>
    internal static Tensor Derivative(Activation activation, Tensor y) => activation switch
    {
        Activation.Relu => default(Relu).Derivative(y),
        Activation.Sigmoid => default(Sigmoid).Derivative(y),
        _ => default(Tanh).Derivative(y),
    };
}
