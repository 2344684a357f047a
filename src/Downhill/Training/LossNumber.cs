namespace Downhill.Training;

/// <summary>Reads the one number of a loss.</summary>
internal static class LossNumber
{
    internal static double Of(Tensor loss) => loss.DType == DType.Float32 ? loss.Item<float>() : loss.Item<double>();

    /// <summary>The number of a loss that is evaluated without gradients.</summary>
    internal static double Without(Func<Tensor> loss)
    {
        using Gradient.Scope off = Gradient.Off();
        using MemoryScope scope = MemoryScope.Begin();
        return Of(loss());
    }
}
