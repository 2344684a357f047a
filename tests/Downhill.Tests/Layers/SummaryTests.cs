using Downhill.Layers;

namespace Downhill.Tests.Layers;

public class SummaryTests
{
    [Fact]
    public void A_model_prints_as_a_table()
    {
        Sequential network = new(
            new Conv2d(1, 32, 3), new Relu(), new BatchNorm2d(32), new MaxPool2d(2), new Dropout(0.25),
            new Sequential(new Flatten(), new Linear(5408, 10)));

        Assert.Equal(
            """
            Layer                                  Output           Parameters
            ──────────────────────────────────────────────────────────────────
            Layers[0] Conv2d(1 → 32, 3×3)          (1, 32, 26, 26)         320
            Layers[1] Relu                         (1, 32, 26, 26)           0
            Layers[2] BatchNorm2d(32)              (1, 32, 26, 26)          64
            Layers[3] MaxPool2d(2×2)               (1, 32, 13, 13)           0
            Layers[4] Dropout(0.25)                (1, 32, 13, 13)           0
            Layers[5].Layers[0] Flatten            (1, 5408)                 0
            Layers[5].Layers[1] Linear(5408 → 10)  (1, 10)              54,090
            54,474 parameters and 64 buffer numbers, 213.0 KiB
            """,
            network.Summarize([1, 1, 28, 28]).ToString());
    }

    [Fact]
    public void Nothing_is_changed_by_a_summary()
    {
        Generator generator = new(1);
        Sequential network = new(new Linear(3, 4, generator: generator), new BatchNorm1d(4),
            new Dropout(0.5, generator));
        network[1].Eval();
        GeneratorState state = generator.State;

        network.Summarize([2, 3]);

        Assert.Equal(state, generator.State);
        Assert.Equal([true, true, false, true], network.NamedModules().Select(named => named.Module.IsTraining));
        Assert.Equal([0f, 0f, 0f, 0f], ((BatchNorm1d)network[1]).RunningMean.ToArray<float>());
    }

    [Fact]
    public void Shared_weights_are_counted_once_and_what_does_not_run_is_said()
    {
        Shared model = new();

        ModuleSummary summary = model.Summarize([5, 3]);

        Assert.Equal(12, summary.Parameters - 3);
        Assert.Equal(
            [
                new("First", "Linear(3 → 3)", new Shape[] { [5, 3] }, 12L),
                new("First", "Linear(3 → 3)", new Shape[] { [5, 3] }, 0L),
                new("", "Shared", new Shape[] { [5, 3] }, 1L), new("Unused", "Linear(1 → 1)", Array.Empty<Shape>(), 2L),
            ],
            summary.Rows.Select(row => (row.Name, row.Layer, row.Outputs.ToArray(), row.Parameters)), Same);
    }

    [Fact]
    public void An_input_that_does_not_fit_says_what_the_real_call_would() => Assert.Equal(
        "Linear: the input's last axis must be the weight's inputs, but the input is (5, 4) and the weight (3, 3) " +
        "takes 3. In First Linear(3 → 3).",
        Assert.Throws<ShapeMismatchException>(() => new Shared().Summarize([5, 4])).Message);

    static bool Same((string, string, Shape[], long) a, (string, string, Shape[], long) b) =>
        (a.Item1, a.Item2, a.Item4) == (b.Item1, b.Item2, b.Item4) && a.Item3.SequenceEqual(b.Item3);

    sealed class Shared : Layer
    {
        public Linear First { get; } = new(3, 3);

        public Linear Unused { get; } = new(1, 1);

        public Parameter Scale { get; } = new(Tensor.Ones([1]));

        protected override Tensor Run(Tensor x) => First.Forward(First.Forward(x)) * Scale;
    }
}
