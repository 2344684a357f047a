using Downhill.Compare.Workers;
using Downhill.Layers;
using Downhill.Serialization;

namespace Downhill.Compare.Workloads;

/// <summary>The MNIST network forward, without gradients.</summary>
internal sealed class Inference(int rows) : Workload
{
    Sequential _model = null!;
    Tensor _inputs = null!;

    internal override double[] Prepare(string? file)
    {
        Generator.Default.Seed(1);
        _model = MnistCnn.Make();
        _model.Eval();
        _inputs = Tensor.Normal([rows, 1, 28, 28]);
        if (file is not null)
            Safetensors.Write(file, _model.PyTorchStateDictionary().Append(new("inputs", _inputs)));
        return [.. Forward().ToArray<float>().Select(number => (double)number)];
    }

    internal override void Step() => Forward();

    Tensor Forward()
    {
        using (Gradient.Off())
            return _model.Forward(_inputs);
    }
}
