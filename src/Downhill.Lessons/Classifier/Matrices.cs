using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Plots;

namespace Downhill.Lessons;

/// <summary>A layer of neurons is a matrix; three layers, computed step by step.</summary>
internal static class Matrices
{
    internal static void Tell(LessonOutput output)
    {
        output.Heading("Neurons in layers, layers as matrices");
        output.Text("""
            A neuron adds up what arrives, each input times the weight of its link, and squashes the sum by the sigmoid
            function 1 / (1 + e^-x): large sums give nearly 1, very negative ones nearly 0, and 0 gives one half. Put
            three such neurons side by side, link each with every input, and you have a layer. Its weights fill a
            matrix, a row for each neuron and a column for each input, and all sums of the layer are one product of the
            matrix with the column of the inputs:
            """);
        output.Listing("X = W · I\nO = sigmoid(X)");
        double[] x = [.. Enumerable.Range(-60, 121).Select(i => i / 10.0)];
        output.Picture("sigmoid", Chart.Line(x, x.Select(value => 1 / (1 + Math.Exp(-value))), null,
            new() { Title = "The sigmoid function", XLabel = "sum of the inputs", YLabel = "output" }),
            "Steepest in the middle, where its slope is 1/4; level at both ends.");

        Generator generator = new(7);
        Tensor hidden = Initialize.NormalByInputs.Parameter([3, 3], generator);
        Tensor last = Initialize.NormalByInputs.Parameter([3, 3], generator);
        Tensor inputs = Tensor.From([0.9f, 0.1f, 0.8f], [3, 1]);
        Tensor hiddenSums = hidden.MatMul(inputs), hiddenOutputs = hiddenSums.Sigmoid();
        Tensor sums = last.MatMul(hiddenOutputs), outputs = sums.Sigmoid();
        output.Text("""
            Here are three layers of three: the inputs, which only pass on what they are given, a hidden layer and an
            output layer. The numbers of one example, from left to right:
            """);
        output.Listing(Product("hidden layer", hidden, inputs, hiddenSums, hiddenOutputs) + "\n\n" +
            Product("output layer", last, hiddenOutputs, sums, outputs));
        output.Picture("three-layers", new NetworkDrawing(3, 3, 3)
        {
            Title = "Three layers of three",
            Names = ["inputs", "hidden", "outputs"],
            Inputs = Texts(inputs),
            Outputs = Texts(outputs),
            Weights = [hidden.To(DType.Float64).ToArray2D<double>(), last.To(DType.Float64).ToArray2D<double>()],
        }, "Blue links have positive weights, orange ones negative; thicker is stronger.");
        for (int i = 0; i < 3; i++)
            output.Figure($"output {i + 1}", outputs.ToArray<float>()[i]);

        Linear first = new(3, 3, bias: false), second = new(3, 3, bias: false);
        using (Gradient.Off())
        {
            first.Weight.CopyFrom(hidden);
            second.Weight.CopyFrom(last);
        }
        Sequential network = [first, new Sigmoid(), second, new Sigmoid()];
        Tensor same = network.Forward(inputs.Reshape(1, 3));
        output.Text("""
            The library's layers do the same. They take examples as rows, many at once if you like, and so compute the
            transposed product; the numbers are equal.
            """);
        output.Listing("""
            Linear first = new(3, 3, bias: false), second = new(3, 3, bias: false);
            Sequential network = [first, new Sigmoid(), second, new Sigmoid()];
            """);
        output.Figure("largest difference between the matrices and the layers",
            (same.Reshape(3, 1) - outputs).Abs().Max().Item<float>(), "0.0e+0;-0.0e+0;0");
    }

    static string Product(string name, Tensor weights, Tensor inputs, Tensor sums, Tensor outputs)
    {
        float[,] w = weights.ToArray2D<float>();
        string[] i = Texts(inputs), x = Texts(sums), o = Texts(outputs);
        string[] sign = ["   ", " · ", "   "], equals = ["   ", " = ", "   "];
        string head = $"{name}\n{"W",12}{"I",22}{"X",12}{"O",22}\n";
        return head + string.Join('\n', Enumerable.Range(0, 3).Select(row =>
            $"| {w[row, 0].Show("0.000"),6} {w[row, 1].Show("0.000"),6} {w[row, 2].Show("0.000"),6} |" +
            $"{sign[row]}| {i[row],6} |{equals[row]}| {x[row],6} |  sigmoid  | {o[row],6} |"));
    }

    static string[] Texts(Tensor column) => [.. column.ToArray<float>().Select(value => value.Show("0.000"))];
}
