using Downhill.Compare.Workers;
using Downhill.Layers;
using Downhill.Optimizers;
using Downhill.Serialization;

namespace Downhill.Compare.Workloads;

/// <summary>One training step as a user types it, always on the same batch.</summary>
internal sealed class TrainingStep : Workload
{
    const int CheckedLosses = 3;

    required internal Func<Layer> Model { get; init; }

    required internal Func<Layer, Optimizer> Optimizer { get; init; }

    required internal Func<Tensor, Tensor, Tensor> Loss { get; init; }

    required internal Func<(Tensor Inputs, Tensor Targets)> Batch { get; init; }

    Layer _initial = null!, _model = null!;
    Optimizer _optimizer = null!;
    Tensor _inputs = null!, _targets = null!;

    internal override double[] Prepare(string? file)
    {
        Generator.Default.Seed(1);
        _initial = Model();
        (_inputs, _targets) = Batch();
        if (file is not null)
            Safetensors.Write(file, _initial.PyTorchStateDictionary()
                .Append(new("inputs", _inputs)).Append(new("targets", _targets)));
        Reset();
        return [.. Enumerable.Range(0, CheckedLosses).Select(_ => (double)Train().Item<float>())];
    }

    internal override void Reset()
    {
        _model = Model();
        _model.LoadStateDictionary(_initial.StateDictionary());
        _optimizer = Optimizer(_model);
    }

    internal override void Step() => Train();

    internal Tensor Forward() => Loss(_model.Forward(_inputs), _targets);

    Tensor Train()
    {
        _optimizer.ZeroGrad();
        Tensor loss = Forward();
        loss.Backward();
        _optimizer.Step();
        return loss;
    }
}
