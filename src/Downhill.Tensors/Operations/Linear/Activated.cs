namespace Downhill.Operations;

/// <summary>What an <see cref="Activation"/> names: the function, its derivative, and the kernels of both.</summary>
internal static class Activated
{
    /// <summary>y ← f(y), in place, for an f that kernels do not apply as they store: neither none nor relu.</summary>
    internal static void Apply(Activation activation, in View y)
    {
        Operation function = activation == Activation.Sigmoid ? Unary<Sigmoid>.Shared : Unary<Tanh>.Shared;
        function.Compute([y], [y]);
    }

    /// <summary>target = gradient · f′, from the function's output y, in one pass.</summary>
    internal static void Slopes(Activation activation, in View gradient, in View y, in View target) =>
        Slopes(activation).Compute([gradient, y], [target]);

    /// <summary>The gradient that arrived, times f′ of the output that was saved.</summary>
    internal static Tensor Gradient(Activation activation, BackwardContext context)
    {
        if (activation == Activation.None)
            return context.Gradient;
        return context.CreateGraph
            ? context.Gradient * Derivative(activation, context.Output())
            : context.InPlaceOfGradient(Slopes(activation), context.Output());
    }

    static Operation Slopes(Activation activation) => activation switch
    {
        Activation.Relu => UnaryGradient<Relu>.Shared,
        Activation.Sigmoid => UnaryGradient<Sigmoid>.Shared,
        _ => UnaryGradient<Tanh>.Shared,
    };

    static Tensor Derivative(Activation activation, Tensor y) => activation switch
    {
        Activation.Relu => default(Relu).Derivative(y),
        Activation.Sigmoid => default(Sigmoid).Derivative(y),
        _ => default(Tanh).Derivative(y),
    };
}
