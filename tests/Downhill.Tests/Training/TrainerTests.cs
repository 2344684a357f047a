using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Metrics;
using Downhill.Optimizers;
using Downhill.Training;

namespace Downhill.Tests.Training;

public class TrainerTests
{
    static readonly Batch s_xor = new(Tensor.From([0f, 0, 0, 1, 1, 0, 1, 1], [4, 2]), Tensor.From([0L, 1, 1, 0]));

    static Sequential Network() =>
        new(new Linear(2, 16, generator: new Generator(1)), new Relu(), new Linear(16, 2, generator: new Generator(2)));

    static Trainer Trainer(Layer model, double rate = 0.1) =>
        new(model, new Sgd(model) { LearningRate = rate, Momentum = 0.9 }, Loss.CrossEntropy) { Metrics = [new Accuracy()] };

    [Fact]
    public void It_learns_what_no_line_can_separate()
    {
        Trainer trainer = Trainer(Network());
        trainer.Fit(Enumerable.Repeat(s_xor, 50), epochs: 10);
        Assert.Equal(1, trainer.Evaluate([s_xor]).Metrics["accuracy"]);
        Assert.Equal(10, trainer.History.Epochs.Count);
    }

    [Fact]
    public void Without_validation_the_last_epoch_counts_as_best()
    {
        Trainer trainer = Trainer(Network());
        Assert.Equal(3, trainer.Fit([s_xor], epochs: 3).Best!.Epoch);
    }

    [Fact]
    public void With_validation_the_least_loss_is_best_and_patience_stops()
    {
        // The optimizer holds other parameters, so no epoch is better than the first.
        Trainer trainer = new(Network(), new Sgd(new Linear(1, 1)), Loss.CrossEntropy) { Patience = 2 };
        TrainingHistory history = trainer.Fit([s_xor], epochs: 10, validation: [s_xor]);
        Assert.Equal(1, history.Best!.Epoch);
        Assert.Equal(3, history.Epochs.Count);
    }

    [Fact]
    public void Accumulated_batches_step_as_one_large_batch()
    {
        Sequential whole = Network(), parts = Network();
        Batch first = new(s_xor.Inputs[..2], s_xor.Targets[..2]), second = new(s_xor.Inputs[2..], s_xor.Targets[2..]);
        new Trainer(whole, new Sgd(whole), Loss.CrossEntropy).Fit([s_xor], epochs: 5);
        new Trainer(parts, new Sgd(parts), Loss.CrossEntropy) { AccumulateBatches = 2 }.Fit([first, second], epochs: 5);
        Golden.Near([.. whole.Parameters().SelectMany(p => p.To(DType.Float64).ToArray<double>())],
            [.. parts.Parameters().SelectMany(p => p.To(DType.Float64).ToArray<double>())], 1e-6);
    }

    [Fact]
    public void Cancelling_leaves_the_finished_epochs()
    {
        using CancellationTokenSource source = new();
        Trainer trainer = Trainer(Network());
        Assert.Throws<OperationCanceledException>(() => trainer.Fit([s_xor], epochs: 5,
            onEpoch: result => { if (result.Epoch == 2) source.Cancel(); }, cancellation: source.Token));
        Assert.Equal(2, trainer.History.Epochs.Count);
    }

    [Fact]
    public void A_loss_that_is_not_finite_names_the_first_module_that_is_not()
    {
        Sequential model = Network();
        using (Gradient.Off())
            ((Linear)model[2]).Weight.Fill(double.NaN);
        NotFiniteException error = Assert.Throws<NotFiniteException>(() => Trainer(model).Fit([s_xor], epochs: 1));
        Assert.Equal("Training: every number must be finite, but the output of Layers.2 Linear(16 → 2) is not (epoch 1, batch 1). " +
            "Try a smaller learning rate or check the data.", error.Message);
    }

    [Fact]
    public void A_gradient_that_is_not_finite_names_its_parameter()
    {
        Sequential model = Network();
        model.Parameters().Last().OnGradient(gradient => gradient * double.PositiveInfinity);
        NotFiniteException error = Assert.Throws<NotFiniteException>(() => Trainer(model).Fit([s_xor], epochs: 1));
        Assert.Equal("Training: every gradient must be finite, but that of Layers.2.Bias is not (epoch 1, batch 1). " +
            "Try a smaller learning rate or clip the gradients.", error.Message);
    }

    [Fact]
    public void Progress_counts_batches_and_rows()
    {
        List<BatchProgress> seen = [];
        Trainer(Network()).Fit([s_xor, s_xor], epochs: 1, progress: new Recorder(seen));
        Assert.Equal([(1, 4L), (2, 8L)], seen.Select(one => (one.Batch, one.Rows)));
    }

    sealed class Recorder(List<BatchProgress> seen) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => seen.Add(value);
    }
}
