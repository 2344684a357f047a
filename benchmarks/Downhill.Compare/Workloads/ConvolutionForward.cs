using Downhill.Compare.Workers;

namespace Downhill.Compare.Workloads;

/// <summary>A convolution without gradients.</summary>
internal sealed class ConvolutionForward : Workload
{
    ConvolutionInputs _inputs = null!;

    internal override double[] Prepare(string? file)
    {
        _inputs = new(file);
        return Sample.Of(_inputs.Forward());
    }

    internal override void Step() => _inputs.Forward();
}
