namespace Downhill.Testing;

/// <summary>Holds backward against central differences in float64, for any function of tensors: your own operations
/// too.</summary>
/// <remarks>
/// The outputs are weighted with fixed random numbers and summed, so that every output counts. By default one random
/// direction through all inputs is
/// checked, whose cost does not grow with the number of elements (as JAX's check_grads does); <see
/// cref="EveryElement"/> checks each and names the worst.
/// </remarks>
public static class GradientCheck
{
    /// <summary>The largest error that counts as agreement. Default 1e-6: differences in float64 are good to about
    /// 1e-9.</summary>
    public const double DefaultTolerance = 1e-6;

    /// <summary>Checks one input along a random direction.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Its input, float64, away from kinks.</param>
    /// <param name="order">1 for the gradient; 2 also checks the gradient's own gradient. Default 1.</param>
    /// <param name="tolerance">The largest allowed error. Default 1e-6.</param>
    /// <param name="seed">Chooses direction and weights. Default 1.</param>
    /// <exception cref="GradientCheckException">Backward and the difference disagree; the message names the worst
    /// place.</exception>
    public static void Verify(
        Func<Tensor, Tensor> f, Tensor x, int order = 1, double tolerance = DefaultTolerance, int seed = 1) =>
        Verify(inputs => f(inputs[0]), [x], order, tolerance, seed);

    /// <summary>Checks several inputs along one random direction; inputs that are not float64 are passed as they
    /// are.</summary>
    /// <inheritdoc cref="Verify(Func{Tensor, Tensor}, Tensor, int, double, int)"/>
    public static void Verify(
        Func<Tensor[], Tensor> f, Tensor[] inputs, int order = 1, double tolerance = DefaultTolerance, int seed = 1)
    {
        Throw(f, inputs, Direction(f, inputs, seed), tolerance, seed);
        if (order >= 2)
            Verify(Differentiated(f, seed), inputs, order - 1, tolerance, seed + 1);
    }

    /// <summary>The error along one random direction through all float64 inputs.</summary>
    public static GradientCheckResult Direction(Func<Tensor[], Tensor> f, Tensor[] inputs, int seed = 1)
    {
        Tensor[] leaves = Leaves(inputs);
        Tensor[] gradients = Gradients(f, leaves, seed);
        Random random = new(seed);
        double[][] direction = [.. leaves.Select(leaf => Numbers(random, leaf.Length))];
        double backward = 0;
        for (int i = 0, g = 0; i < leaves.Length; i++)
            if (leaves[i].RequiresGrad)
                backward += Dot(gradients[g++].ToArray<double>(), direction[i]);
        double numeric = NumericDerivative.Of(h => Value(f, Moved(leaves, direction, h), seed), 0);
        return GradientCheckResult.Between(numeric, backward, 0, -1);
    }

    /// <summary>The worst error over every element of every float64 input, one difference each.</summary>
    public static GradientCheckResult EveryElement(Func<Tensor[], Tensor> f, Tensor[] inputs, int seed = 1)
    {
        Tensor[] leaves = Leaves(inputs);
        Tensor[] gradients = Gradients(f, leaves, seed);
        GradientCheckResult worst = default;
        for (int i = 0, g = 0; i < leaves.Length; i++)
        {
            if (!leaves[i].RequiresGrad)
                continue;
            double[] backward = gradients[g++].ToArray<double>();
            int input = i;
            double[] numeric = NumericDerivative.Gradient(
                x => Tensor.Scalar(Value(f, [.. leaves[..input], x, .. leaves[(input + 1)..]], seed), DType.Float64),
                leaves[i].Detach()).ToArray<double>();
            for (int e = 0; e < numeric.Length; e++)
            {
                GradientCheckResult here = GradientCheckResult.Between(numeric[e], backward[e], i, e);
                worst = here.Error > worst.Error ? here : worst;
            }
        }
        return worst;
    }

    static void Throw(Func<Tensor[], Tensor> f, Tensor[] inputs, GradientCheckResult result, double tolerance, int seed)
    {
        if (result.Error <= tolerance)
            return;
        GradientCheckResult worst = EveryElement(f, inputs, seed);
        worst = worst.Error > tolerance ? worst : result;
        throw new GradientCheckException($"GradientCheck: both must agree, but {worst}.", worst);
    }

    /// <summary>The gradient as a function of its own, to be checked once more.</summary>
    static Func<Tensor[], Tensor> Differentiated(Func<Tensor[], Tensor> f, int seed) => inputs =>
    {
        using (Gradient.On())
        {
            // On the side of the difference the inputs are plain numbers, and the inner gradient needs leaves of its
            // own.
            Tensor[] leaves = inputs.Any(input => input.RequiresGrad) ? inputs : Leaves(inputs);
            Tensor[] by = [.. leaves.Where(leaf => leaf.RequiresGrad)];
            Tensor[] gradients = Gradient.Of(Weighted(f(leaves), seed), by, createGraph: true);
            Tensor sum = Tensor.Scalar(0, DType.Float64);
            for (int i = 0; i < gradients.Length; i++)
                sum += Weighted(gradients[i], seed + 7 + i);
            return sum;
        }
    };

    static Tensor[] Gradients(Func<Tensor[], Tensor> f, Tensor[] leaves, int seed)
    {
        Tensor value = Weighted(f(leaves), seed);
        Tensor[] by = [.. leaves.Where(leaf => leaf.RequiresGrad)];
        return value.RequiresGrad ? Gradient.Of(value, by) : [.. by.Select(leaf => Tensor.Zeros(leaf.Shape, leaf.DType))];
    }

    static double Value(Func<Tensor[], Tensor> f, Tensor[] inputs, int seed)
    {
        using (Gradient.Off())
            return Weighted(f([.. inputs.Select(input => input.Detach())]), seed).Item<double>();
    }

    static Tensor Weighted(Tensor y, int seed) =>
        (y * Tensor.From(Numbers(new Random(seed + 1000), y.Length), y.Shape)).Sum();

    static Tensor[] Leaves(Tensor[] inputs)
    {
        Tensor[] leaves = [.. inputs.Select(input => input.Detach())];
        foreach (Tensor leaf in leaves)
            leaf.RequiresGrad = leaf.DType == DType.Float64;
        return leaves;
    }

    static Tensor[] Moved(Tensor[] leaves, double[][] direction, double h) =>
        [.. leaves.Select((leaf, i) => leaf.RequiresGrad
            ? leaf.Detach() + Tensor.From(direction[i], leaf.Shape) * h
            : leaf)];

    // Away from 0, so that no output and no direction drops out by chance.
    static double[] Numbers(Random random, int count)
    {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = (random.NextDouble() + 0.5) * (random.Next(2) * 2 - 1);
        return numbers;
    }

    static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
