namespace Downhill.Layers;

/// <summary>A module of one tensor in and one tensor out. Derive from it, hold parameters and other layers in fields or
/// properties, and write <see cref="Run"/>.</summary>
public abstract class Layer : Module
{
    /// <summary>Computes the layer's output. Errors from inside name the layer's path, and hooks are called.</summary>
    public Tensor Forward(Tensor x)
    {
        try
        {
            Tensor y = Run(x);
            if (HasHooks)
                CallHooks(x, y);
            return y;
        }
        catch (TensorException error) when (Note(error))
        {
            throw;
        }
    }

    /// <summary>Computes this layer and the one after it, as one record where that one is an activation that this one
    /// takes in; false where they are two. A hook wants to see what lies between them.</summary>
    internal bool TryForwardWith(Layer next, Tensor x, out Tensor y)
    {
        y = x;
        if (next.AsActivation == Activation.None || this is not ITakesActivation layer || HasHooks || next.HasHooks)
            return false;
        try
        {
            y = layer.Run(x, next.AsActivation);
            return true;
        }
        catch (TensorException error) when (Note(error))
        {
            throw;
        }
    }

    /// <summary>The activation that this layer is, where others can take it in.</summary>
    internal virtual Activation AsActivation => Activation.None;

    /// <summary>The layers inside with their output shapes, parameters and bytes, found from shapes alone: nothing is
    /// computed. Print it.</summary>
    /// <param name="input">The input's shape, batch included.</param>
    /// <param name="dtype">The input's dtype. Default float32.</param>
    /// <exception cref="TensorException">The input does not fit; the message is that of the real call.</exception>
    public ModuleSummary Summarize(Shape input, DType dtype = DType.Float32) =>
        ModuleSummary.Of(this, () => Forward(Tensor.ShapeOnly(input, dtype)));

    /// <summary>What the layer computes. Called by <see cref="Forward"/>; call other layers by their
    /// <see cref="Forward"/>.</summary>
    protected abstract Tensor Run(Tensor x);
}
