namespace Downhill.Optimizers;

/// <summary>Limits gradients between backward and step, so that one bad batch cannot throw the weights far
/// away.</summary>
public static class GradientClip
{
    /// <summary>Scales all gradients by one factor so that their common Euclidean norm is at most <paramref
    /// name="largest"/>.</summary>
    /// <returns>The norm before; not finite when a gradient is not, and then nothing is scaled.</returns>
    /// <remarks>Source: Pascanu, Mikolov, Bengio, "On the Difficulty of Training Recurrent Neural Networks", ICML,
    /// 2013.</remarks>
    public static double ByNorm(IEnumerable<Parameter> parameters, double largest)
    {
        using Gradient.Scope off = Gradient.Off();
        List<Tensor> gradients = [.. Gradients(parameters)];
        double square = 0;
        foreach (Tensor gradient in gradients)
            square += (gradient * gradient).Sum().To(DType.Float64).Item<double>();
        double norm = Math.Sqrt(square);
        if (norm > largest && double.IsFinite(norm))
            foreach (Tensor gradient in gradients)
                gradient.MultiplyInPlace(largest / norm);
        return norm;
    }

    /// <summary>Cuts every element of every gradient to [−<paramref name="largest"/>, <paramref
    /// name="largest"/>].</summary>
    public static void ByValue(IEnumerable<Parameter> parameters, double largest)
    {
        using Gradient.Scope off = Gradient.Off();
        foreach (Tensor gradient in Gradients(parameters))
            gradient.CopyFrom(gradient.Clamp(-largest, largest));
    }

    static IEnumerable<Tensor> Gradients(IEnumerable<Parameter> parameters) =>
        parameters.Select(parameter => parameter.Gradient).OfType<Tensor>().Distinct();
}
