using System.Diagnostics;
using Downhill.Layers;
using Downhill.Optimizers;

namespace Downhill.Training;

/// <summary>Walks down a loss step by step, remembers the way, and stops when it has arrived.</summary>
/// <example><code>
/// var bias = new ParameterElement(layer.Bias!, 0);
/// Descent descent = new(() => Loss.MeanSquaredError(model.Forward(x), y), new Sgd(model) { LearningRate = 0.1 })
/// {
///     Watched = [bias],
///     SmallestStep = 0.001,
/// };
/// DescentPath path = descent.Run();
/// </code></example>
/// <remarks>For looking at a way down; a training over epochs of batches is a <see cref="Trainer"/>'s work.</remarks>
/// <param name="loss">The loss as it is now, a single number; called once a step. It may take another batch at each
/// call.</param>
/// <param name="optimizer">How its parameters move.</param>
public sealed class Descent(Func<Tensor> loss, Optimizer optimizer)
{
    /// <summary>The numbers that are recorded at each point. Default none.</summary>
    public IReadOnlyList<ParameterElement> Watched { get; init; } = [];

    /// <summary>The loss that is recorded where it is not the one that is walked down: that of all rows, say, when each
    /// step learns from one. Evaluated without gradients. Default null: the same.</summary>
    public Func<Tensor>? Measure { get; init; }

    /// <summary>The descent has arrived when a step is shorter than this: the Euclidean norm of the change of all
    /// parameters. Default 0: it never stops for that reason.</summary>
    public double SmallestStep { get; init; }

    /// <summary>The most steps that are taken, at least 0. Default 1000.</summary>
    public int MostSteps { get; init; } = 1000;

    /// <summary>Called between backward and step with the number of the step, from 1: to clip gradients or to add noise.
    /// Default null.</summary>
    public Action<int>? BeforeStep { get; init; }

    /// <summary>Walks from where the parameters are now.</summary>
    /// <returns>The points on the way, the start and the end among them. Where the loss is not finite the walk
    /// ends.</returns>
    public DescentPath Run()
    {
        List<DescentPoint> points = [];
        double moved = 0, seconds = 0;
        for (int step = 0; ; step++)
        {
            // The next step's own loss is that of this point, so that nothing is computed twice.
            long begin = Stopwatch.GetTimestamp();
            using MemoryScope scope = MemoryScope.Begin();
            Tensor value = loss();
            double spent = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            double measured = Measure is null ? LossNumber.Of(value) : LossNumber.Without(Measure);
            points.Add(new(step, measured, [.. Watched.Select(element => element.Value)], moved, seconds));
            if (EndAt(points[^1]) is { } end)
                return new(points, end);
            moved = Step(value, step + 1, ref spent);
            seconds += spent;
        }
    }

    DescentEnd? EndAt(DescentPoint point) =>
        !double.IsFinite(point.Loss) ? DescentEnd.NotFinite
        : point.Step > 0 && point.Moved < SmallestStep ? DescentEnd.SmallStep
        : point.Step >= MostSteps ? DescentEnd.StepLimit
        : null;

    /// <summary>Takes a step and returns its length; the time it took is added to what was spent.</summary>
    double Step(Tensor value, int number, ref double spent)
    {
        (Parameter Parameter, Tensor Before)[] before = [.. optimizer.Groups.SelectMany(group => group.Parameters)
            .Select(named => (named.Parameter, named.Parameter.Detach().Clone()))];
        long begin = Stopwatch.GetTimestamp();
        optimizer.ZeroGrad();
        value.Backward();
        BeforeStep?.Invoke(number);
        optimizer.Step();
        spent += Stopwatch.GetElapsedTime(begin).TotalSeconds;
        double square = 0;
        foreach ((Parameter parameter, Tensor old) in before)
            square += (parameter.Detach() - old).Square().Sum().To(DType.Float64).Item<double>();
        return Math.Sqrt(square);
    }
}
