namespace Downhill.Layers;

/// <summary>A layer whose record applies the activation that follows it, in the same pass.</summary>
internal interface ITakesActivation
{
    /// <summary>The layer's output with the activation applied.</summary>
    Tensor Run(Tensor x, Activation activation);
}
