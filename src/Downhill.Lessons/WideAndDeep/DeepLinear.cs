using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Fifth scene: a product of small weights has a small gradient, so deep networks wait, and then
/// jump.</summary>
internal static class DeepLinear
{
    const double Start = 0.003;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Deep networks wait, then jump");
        output.Text("""
            Linear layers of one unit learn to pass a 1 through as a 1. All start where the product of their weights is
            0.003. With one layer the loss falls at once, fast first and then ever slower. With more, each weight's
            gradient is the product of the others, and that is small: for a long time nothing seems to happen. But
            every weight that grows makes the gradients of the others grow, and at last all of them jump.
            """);
        ChartOptions options = new() { XLabel = "step", YMin = 0 };
        Chart losses = new(options with { Title = "Loss of linear networks by depth", YLabel = "half squared error" });
        Chart products = new(options with { Title = "Product of the weights", YLabel = "output for 1" });
        foreach (int depth in (int[])[1, 2, 3, 5])
        {
            double[] loss = Train(depth);
            int wait = Array.FindIndex(loss, value => value < 0.9 * loss[0]);
            int fallen = Array.FindIndex(loss, value => value < 0.1 * loss[0]);
            output.Figure($"depth {depth}, steps of waiting", wait, "0");
            output.Figure($"depth {depth}, steps of falling", fallen - wait, "0");
            string name = depth == 1 ? "1 layer" : $"{depth} layers";
            losses.AddLine(Enumerable.Range(0, loss.Length), loss, name);
            products.AddLine(Enumerable.Range(0, loss.Length), loss.Select(value => 1 - Math.Sqrt(2 * value)), name);
        }
        output.Text("""
            A network waits until a tenth of its loss is gone, and falls from there until nine tenths are.
            """);
        output.Picture("deep-linear-loss", losses,
            "One layer learns gradually. The others stay high, and then fall in the shape of a sigmoid.");
        output.Picture("deep-linear-product", products, "The same from below: what comes out when a 1 goes in.");
    }

    static double[] Train(int depth)
    {
        Sequential network = [.. Enumerable.Range(0, depth).Select(_ => new Linear(1, 1, bias: false))];
        foreach (Parameter weight in network.Parameters())
            Initialize.Constant(Math.Pow(Start, 1.0 / depth)).Fill(weight);
        Tensor one = Tensor.Ones([1, 1]);
        Sgd sgd = new(network) { LearningRate = 0.01 };
        Descent descent = new(() => Loss.HalfSquaredError(network.Forward(one), one), sgd) { MostSteps = 1300 };
        return [.. descent.Run().Losses];
    }
}
