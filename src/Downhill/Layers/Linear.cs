using Downhill.Initializers;

namespace Downhill.Layers;

/// <summary>Affine map of the last axis: y = x · Wᵀ + b.</summary>
/// <remarks>Input (..., inputs), output (..., outputs); floating dtypes.</remarks>
public sealed class Linear : Layer, ITakesActivation
{
    /// <summary>Shape (outputs, inputs); drawn from U(−k, k) with k = 1/√inputs, as in PyTorch.</summary>
    public Parameter Weight { get; }

    /// <summary>Shape (outputs), drawn as <see cref="Weight"/>; null when the layer was made without one.</summary>
    public Parameter? Bias { get; }

    /// <summary>Makes a layer with freshly drawn weights.</summary>
    /// <param name="inputs">Size of the input's last axis, at least 1.</param>
    /// <param name="outputs">Size of the output's last axis, at least 1.</param>
    /// <param name="bias">Whether a bias is added. Default true.</param>
    /// <param name="generator">Where the weights come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="TensorException">A size is less than 1.</exception>
    public Linear(int inputs, int outputs, bool bias = true, Generator? generator = null)
    {
        Require.AtLeast(1, inputs, nameof(Linear), nameof(inputs));
        Require.AtLeast(1, outputs, nameof(Linear), nameof(outputs));
        double k = 1 / Math.Sqrt(inputs);
        Weight = Initialize.Uniform(-k, k).Parameter([outputs, inputs], generator);
        Bias = bias ? Initialize.Uniform(-k, k).Parameter([outputs], generator) : null;
    }

    /// <summary>Size of the input's last axis.</summary>
    public int Inputs => Weight.Shape[1];

    /// <summary>Size of the output's last axis.</summary>
    public int Outputs => Weight.Shape[0];

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.Linear(Weight, Bias);

    Tensor ITakesActivation.Run(Tensor x, Activation activation) => x.Linear(Weight, Bias, activation);

    /// <inheritdoc/>
    public override string ToString() => $"Linear({Inputs} → {Outputs})";
}
