namespace Downhill.Layers;

/// <summary>Returns its input itself: a place that another layer may take.</summary>
public sealed class Identity : Layer
{
    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x;
}
