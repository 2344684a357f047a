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

    /// <summary>What the layer computes. Called by <see cref="Forward"/>; call other layers by their <see cref="Forward"/>.</summary>
    protected abstract Tensor Run(Tensor x);
}
