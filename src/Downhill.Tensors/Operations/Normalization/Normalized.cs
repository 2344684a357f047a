namespace Downhill.Operations;

/// <summary>x − mean and 1 / √(variance + epsilon) over some axes in tensor words, and the gradients of a normalization
/// made of them: differentiable again.</summary>
internal readonly record struct Normalized(Tensor Centred, Tensor Inverse, int[] Axes)
{
    internal static Normalized Of(Tensor x, int[] axes, double epsilon)
    {
        Tensor centred = x - x.Mean(axes, keepAxis: true);
        return new(centred, (centred.Square().Mean(axes, keepAxis: true) + epsilon).Rsqrt(), axes);
    }

    /// <summary>The gradients of input, scale and offset. Scale and offset broadcast against x when shaped as
    /// <paramref name="parts"/>.</summary>
    internal void GiveAll(BackwardContext context, Tensor? scale, Shape parts)
    {
        Tensor gradient = context.Gradient, unit = Centred * Inverse;
        if (context.Needs(0))
            context.Give(0, InputGradient(scale is null ? gradient : gradient * scale.Reshape(parts.Sizes), unit));
        GiveParts(context, gradient, unit, parts, 1);
    }

    /// <summary>The gradients of scale (input <paramref name="first"/>) and offset (the next), as far as there are such
    /// inputs.</summary>
    internal static void GiveParts(BackwardContext context, Tensor gradient, Tensor unit, Shape parts, int first)
    {
        if (context.InputCount > first && context.Needs(first))
            context.Give(first, SumToPart(gradient * unit, parts, context.InputType(first).Shape));
        if (context.InputCount > first + 1 && context.Needs(first + 1))
            context.Give(first + 1, SumToPart(gradient, parts, context.InputType(first + 1).Shape));
    }

    internal static Tensor SumToPart(Tensor whole, Shape parts, Shape part) => whole.SumTo(parts).Reshape(part.Sizes);

    /// <summary>inverse · (g − mean(g) − unit · mean(g · unit)).</summary>
    Tensor InputGradient(Tensor gradient, Tensor unit) =>
        (gradient - Mean(gradient) - unit * Mean(gradient * unit)) * Inverse;

    Tensor Mean(Tensor x) => x.Mean(Axes, keepAxis: true);
}
