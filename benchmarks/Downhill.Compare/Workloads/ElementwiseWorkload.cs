using Downhill.Compare.Workers;
using Downhill.Serialization;

namespace Downhill.Compare.Workloads;

/// <summary>A function of every element of one large tensor.</summary>
internal sealed class ElementwiseWorkload(int length, Func<Tensor, Tensor> function) : Workload
{
    Tensor _x = null!;

    internal override double[] Prepare(string? file)
    {
        Generator.Default.Seed(1);
        _x = Tensor.Uniform([length], -4, 4);
        if (file is not null)
            Safetensors.Write(file, [new("inputs", _x)]);
        return Sample.Of(function(_x));
    }

    internal override void Step() => function(_x);
}
