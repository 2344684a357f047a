using System.Collections;

namespace Downhill.Layers;

/// <summary>Layers one after another: each takes what the one before it returned.</summary>
/// <remarks>Written <c>new Sequential(new Linear(784, 128), new Relu(), new Linear(128, 10))</c> or with braces.
/// Without layers it returns its input. A linear layer or a convolution, and the activation after it, run as one record.</remarks>
public sealed class Sequential : Layer, IReadOnlyList<Layer>, IModuleContainer
{
    readonly List<Layer> _layers;

    /// <summary>Takes the layers in the order in which they run.</summary>
    public Sequential(params ReadOnlySpan<Layer> layers) => _layers = [.. layers];

    /// <summary>How many layers there are.</summary>
    public int Count => _layers.Count;

    /// <summary>The layer that runs at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Layer this[int index]
    {
        get => _layers[index];
        set => _layers[index] = value;
    }

    /// <summary>Puts a layer after the last.</summary>
    public void Add(Layer layer) => _layers.Add(layer);

    /// <inheritdoc/>
    public IEnumerator<Layer> GetEnumerator() => _layers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x)
    {
        for (int i = 0; i < _layers.Count; i++)
            if (i + 1 < _layers.Count && _layers[i].TryForwardWith(_layers[i + 1], x, out Tensor y))
                (x, i) = (y, i + 1);
            else
                x = _layers[i].Forward(x);
        return x;
    }
}
