using Downhill.Compare.Workloads;

namespace Downhill.Compare.Workers;

/// <summary>Names of rows, and what Downhill does for them.</summary>
internal static class OurWorkloads
{
    const int Million = 1 << 20;

    internal static Workload Make(string name) => name switch
    {
        "exp-1m" => new ElementwiseWorkload(Million, x => x.Exp()),
        "sigmoid-1m" => new ElementwiseWorkload(Million, x => x.Sigmoid()),
        "tanh-1m" => new ElementwiseWorkload(Million, x => x.Tanh()),
        "conv-forward" => new ConvolutionForward(),
        "conv-both" => new ConvolutionBoth(),
        "inference-1" => new Inference(1),
        "inference-64" => new Inference(64),
        "peak" => new FmaPeak(),
        _ when name.StartsWith("gemm-", StringComparison.Ordinal) => new GemmWorkload(GemmShape.Parse(name)),
        _ => TrainingSteps.Make(name),
    };
}
