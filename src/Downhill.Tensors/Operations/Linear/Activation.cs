namespace Downhill;

/// <summary>A function that an affine map applies to its outputs in the same pass. Its derivative follows from the
/// output, so that what came before need not be kept.</summary>
public enum Activation
{
    /// <summary>The outputs as they are.</summary>
    None,

    /// <summary>max(0, x); see <see cref="Operations.Relu"/>.</summary>
    Relu,

    /// <summary>1 / (1 + e⁻ˣ); see <see cref="Operations.Sigmoid"/>.</summary>
    Sigmoid,

    /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ); see <see cref="Operations.Tanh"/>.</summary>
    Tanh,
}
