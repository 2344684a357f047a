using Downhill.Compare.Workers;

namespace Downhill.Compare.Workloads;

/// <summary>A convolution and its three gradients.</summary>
internal sealed class ConvolutionBoth : Workload
{
    ConvolutionInputs _inputs = null!;

    Tensor[] Leaves => [_inputs.X, _inputs.Weight, _inputs.Bias];

    internal override double[] Prepare(string? file)
    {
        _inputs = new(file);
        foreach (Tensor leaf in Leaves)
            leaf.RequiresGrad = true;
        Step();
        return [.. Leaves.SelectMany(leaf => Sample.Of(leaf.Grad!))];
    }

    internal override void Step()
    {
        foreach (Tensor leaf in Leaves)
            leaf.ZeroGrad();
        _inputs.Forward().Backward(_inputs.Slope);
    }
}
