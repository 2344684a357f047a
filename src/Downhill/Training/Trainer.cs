using System.Diagnostics;
using Downhill.Data;
using Downhill.Layers;
using Downhill.Metrics;
using Downhill.Optimizers;

namespace Downhill.Training;

/// <summary>Teaches a model from batches: the loop that every training is, with progress, interruption and the checks
/// that save hours.</summary>
/// <example><code>
/// Trainer trainer = new(model, new Adam(model) { LearningRate = 0.003 }, Loss.CrossEntropy) { Metrics = [new
/// Accuracy()] };
/// trainer.Fit(loader, epochs: 5);
/// Evaluation result = trainer.Evaluate(testLoader);
/// </code></example>
/// <param name="model">What is trained.</param>
/// <param name="optimizer">How its parameters move.</param>
/// <param name="loss">From outputs and targets to one number, the mean over rows.</param>
public sealed class Trainer(Layer model, Optimizer optimizer, Func<Tensor, Tensor, Tensor> loss)
{
    // Found anew each epoch: a walk over the fields at each step would take longer than a small network's step.
    (string Name, Parameter Parameter)[] _parameters = [];

    /// <summary>The model.</summary>
    public Layer Model { get; } = model;

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer { get; } = optimizer;

    /// <summary>Figures gathered by <see cref="Evaluate"/>. Default none.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>How many batches' gradients are averaged into one step, at least 1. Default 1.</summary>
    public int AccumulateBatches { get; init; } = 1;

    /// <summary>The largest norm of all gradients together; null (the default) does not clip.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>Epochs without a better validation loss after which <see cref="Fit"/> stops; null (the default) never
    /// stops early.</summary>
    public int? Patience { get; init; }

    /// <summary>What is known of the training so far; set it to go on from a saved one.</summary>
    public TrainingHistory History { get; set; } = new();

    /// <summary>Trains until <see cref="TrainingHistory.Epochs"/> has <paramref name="epochs"/> entries, an early
    /// stop, or a cancellation.</summary>
    /// <param name="training">The batches of one epoch; enumerated once an epoch, so a loader can shuffle anew.</param>
    /// <param name="epochs">How many epochs there are in all, those already in the history included.</param>
    /// <param name="validation">Batches that decide which epoch was best. Null: the last one is.</param>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="onEpoch">Called at the end of each epoch, to save or to print.</param>
    /// <param name="cancellation">Ends the training after the batch under way; the epoch under way is then not in the
    /// history.</param>
    /// <exception cref="NotFiniteException">The loss, an output or a gradient became infinite or NaN; the message
    /// names the module.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public TrainingHistory Fit(
        IEnumerable<Batch> training, int epochs, IEnumerable<Batch>? validation = null,
        IProgress<BatchProgress>? progress = null, Action<EpochResult>? onEpoch = null, CancellationToken cancellation = default)
    {
        while (History.Epochs.Count < epochs && !HasStalled)
        {
            EpochResult result = Epoch(training, progress, cancellation);
            if (validation is not null)
                result = result with { Validation = Evaluate(validation, cancellation) };
            History.Add(result);
            onEpoch?.Invoke(result);
        }
        return History;
    }

    /// <summary>The loss and the metrics over batches, without learning from them.</summary>
    /// <exception cref="OperationCanceledException">Cancelled between two batches.</exception>
    public Evaluation Evaluate(IEnumerable<Batch> batches, CancellationToken cancellation = default)
    {
        foreach (Metric metric in Metrics)
            metric.Reset();
        Mean mean = new();
        Model.Eval();
        using (Gradient.Off())
            foreach (Batch batch in batches)
            {
                cancellation.ThrowIfCancellationRequested();
                using MemoryScope scope = MemoryScope.Begin();
                Tensor outputs = Model.Forward(batch.Inputs);
                mean.Add(LossNumber.Of(loss(outputs, batch.Targets)), batch.Count);
                foreach (Metric metric in Metrics)
                    metric.Add(outputs, batch.Targets);
            }
        return new(mean.Value, mean.Rows, Metrics.ToDictionary(metric => metric.Name, metric => metric.Value));
    }

    /// <summary>What the model says to inputs, in evaluation mode and without gradients.</summary>
    public Tensor Predict(Tensor inputs)
    {
        Model.Eval();
        using (Gradient.Off())
            return Model.Forward(inputs);
    }

    bool HasStalled => Patience is { } patience && History.EpochsSinceBest >= patience;

    EpochResult Epoch(IEnumerable<Batch> training, IProgress<BatchProgress>? progress, CancellationToken cancellation)
    {
        Stopwatch clock = Stopwatch.StartNew();
        Mean mean = new();
        int number = History.Epochs.Count + 1, index = 0;
        Model.Train();
        _parameters = [.. Model.NamedParameters()];
        Optimizer.ZeroGrad();
        foreach (Batch batch in training)
        {
            cancellation.ThrowIfCancellationRequested();
            mean.Add(Learn(batch, number, index), batch.Count);
            if (++index % AccumulateBatches == 0)
                Step(number, index);
            progress?.Report(new(number, index, mean.Rows, mean.Value));
        }
        if (index % AccumulateBatches != 0)
            Step(number, index);
        double seconds = clock.Elapsed.TotalSeconds;
        return new(number, mean.Value, mean.Rows, seconds, null);
    }

    double Learn(Batch batch, int epoch, int index)
    {
        using MemoryScope scope = MemoryScope.Begin();
        Tensor value = loss(Model.Forward(batch.Inputs), batch.Targets);
        double number = LossNumber.Of(value);
        if (!double.IsFinite(number))
            throw FiniteCheck.Explain(Model, batch, $"epoch {epoch}, batch {index + 1}");
        (AccumulateBatches == 1 ? value : value / AccumulateBatches).Backward();
        return number;
    }

    void Step(int epoch, int index)
    {
        using MemoryScope scope = MemoryScope.Begin();
        FiniteCheck.Gradients(_parameters, epoch, index);
        if (ClipNorm is { } largest)
            GradientClip.ByNorm(_parameters.Select(named => named.Parameter), largest);
        Optimizer.Step();
        Optimizer.ZeroGrad();
    }

    /// <summary>A mean over rows.</summary>
    sealed class Mean
    {
        double _sum;

        internal long Rows { get; private set; }

        internal double Value => _sum / Rows;

        internal void Add(double value, int rows) => (_sum, Rows) = (_sum + value * rows, Rows + rows);
    }
}
