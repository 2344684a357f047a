using Downhill.Data;
using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Nobody says what a hidden neuron should say: three ways to send the errors of the outputs back to
/// it.</summary>
internal static class ErrorsBack
{
    internal const int Rows = 10_000;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Sending errors back");
        output.Text("""
            The line of the mushrooms knew its error: somebody said where it should pass. For the output neurons of a
            network that holds too, but nobody says what a hidden neuron should have said. Its share of the blame must
            be worked out from the errors of the outputs. Three ways to do that, from the obvious to the exact:
            """);
        output.Text("""
            First, in proportion to the weights. A link with a large weight contributed more to the output, so it gets
            more of the output's error: with weights 3 and 1, three quarters and one quarter.
            """);
        output.Text("""
            Second, by the transposed matrix. Dividing by the sum of the weights only rescales all shares of an output.
            Leave it out, and sending errors back becomes one matrix product, with rows and columns exchanged: the
            transpose of the matrix that carried the signals forward.
            """);
        output.Text("""
            Third, by the true gradient. Calculus says how much half the squared error changes with each hidden output.
            It is the transposed matrix again, but each error is first multiplied by O (1 - O), the slope of the
            sigmoid: where a neuron is nearly 0 or 1, moving its inputs hardly moves it.
            """);
        output.Listing("proportional   E_hidden = (each weight / sum of the magnitudes in its row)ᵀ · E\n" +
            "transposed     E_hidden = Wᵀ · E\ngradient       E_hidden = Wᵀ · (E · O · (1 - O))");
        TellExample(output);
    }

    /// <summary>Trains a network by each of the three on real pictures.</summary>
    internal static void Compare(LessonOutput output, DataParts digits)
    {
        output.Text($"""
            Do they all work? A network 784-100-10 reads digits, and learns from {Rows:#,##0} of them, one at a time.
            """);
        Chart chart = Chart.Empty(SigmoidDigits.Curves("Three ways of sending errors back"));
        foreach (ErrorRule rule in Enum.GetValues<ErrorRule>())
        {
            Sequential network = SigmoidDigits.Network(100, Initialize.NormalByInputs);
            double[] right = SigmoidDigits.Learn(network, rule, digits, Rows);
            string name = rule.ToString().ToLowerInvariant();
            output.Figure($"digits read after {Rows:#,##0} rows, {name}", right[^1], "0.0", "%");
            chart.AddLine(SigmoidDigits.Seen(right), right, name);
        }
        output.Picture("errors-back", chart, "The share of 1,000 test digits that are read rightly.");
        output.Text("""
            All three train. Splitting in proportion is the slowest, because each of a hundred neurons gets a hundredth
            of every error. The transposed matrix is even ahead of the gradient here, since leaving the slopes out makes
            its steps longer. But only the gradient is the slope of the error itself: its small steps are certain to go
            down, and it is what every library computes.
            """);
    }

    /// <summary>Two hidden neurons, one output, weights 3 and 1.</summary>
    static void TellExample(LessonOutput output)
    {
        Linear hidden = new(1, 2, bias: false), last = new(2, 1, bias: false);
        using (Gradient.Off())
        {
            hidden.Weight.Fill(0);
            last.Weight.CopyFrom(Tensor.From([3f, 1f], [1, 2]));
        }
        Sequential network = [hidden, new Sigmoid(), last, new Sigmoid()];
        Tensor input = Tensor.Ones([1, 1]), target = Tensor.Full([1, 1], 0.1);
        output.Text("""
            An example: two hidden neurons that both say 0.5, linked to one output by the weights 3 and 1. The output is
            sigmoid(2) = 0.881, the target 0.1, the error -0.781.
            """);
        output.Table(["rule", "error of the first", "error of the second"], Enum.GetValues<ErrorRule>().Select(rule =>
        {
            float[] errors = new DeltaRule(network, rule).Errors(input, target)[0].ToArray<float>();
            return new[] { rule.ToString().ToLowerInvariant(), errors[0].Show("0.0000"), errors[1].Show("0.0000") };
        }));
    }
}
