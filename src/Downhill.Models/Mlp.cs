using Downhill.Layers;

namespace Downhill.Models;

/// <summary>Multilayer perceptron: fully connected layers with an activation after each but the last.</summary>
/// <remarks>Takes (rows, ...) and flattens what follows the rows; gives (rows, outputs). Without hidden layers it is a
/// linear model.</remarks>
public sealed class Mlp : Layer
{
    /// <summary>Makes the layers with fresh weights.</summary>
    /// <param name="inputs">Numbers a row, at least 1.</param>
    /// <param name="hidden">Widths of the hidden layers; may be empty.</param>
    /// <param name="outputs">Numbers that come out, at least 1.</param>
    /// <param name="activation">Makes what follows each hidden layer. Default <see cref="Relu"/>.</param>
    /// <param name="last">What follows the last layer. Default nothing.</param>
    /// <param name="generator">Where the weights come from. Default <see cref="Generator.Default"/>.</param>
    public Mlp(
        int inputs, IReadOnlyList<int> hidden, int outputs, Func<Layer>? activation = null, Layer? last = null, Generator? generator = null)
    {
        Layers = [new Flatten()];
        foreach (int width in hidden)
        {
            Layers.Add(new Linear(inputs, width, generator: generator));
            Layers.Add(activation?.Invoke() ?? new Relu());
            inputs = width;
        }
        Layers.Add(new Linear(inputs, outputs, generator: generator));
        if (last is not null)
            Layers.Add(last);
    }

    /// <summary>The layers in the order they run.</summary>
    public Sequential Layers { get; }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => Layers.Forward(x);
}
