using Downhill.Layers;
using Downhill.Losses;

namespace Downhill.Tests.Losses;

public class OutputUnitTests
{
    static readonly Tensor s_x = Tensor.From([1.0, 2, 3, 0, -1, 0.5], [2, 3]);
    static readonly Tensor s_labels = Tensor.From([2L, 0]);

    static string MessageOf(Action action) => Assert.ThrowsAny<TensorException>(action).Message;

    [Fact]
    public void Softmax_goes_with_cross_entropy_of_class_numbers()
    {
        Assert.Equal(Loss.CrossEntropy(s_x, s_labels).Item<double>(), OutputUnit.Softmax.Loss(s_x, s_labels).Item<double>());
        Assert.Equal(s_x.Softmax(-1).ToArray<double>(), OutputUnit.Softmax.Answers(s_x).ToArray<double>());
        Assert.Equal("OutputUnit.Softmax: it chooses one of many and needs class numbers in int64, but the targets are " +
            "float64. For numbers use OutputUnit.Linear, for yes or no OutputUnit.Sigmoid.",
            MessageOf(() => OutputUnit.Softmax.Loss(s_x, s_x)));
        Assert.Equal("OutputUnit.Softmax: one of many needs at least two outputs a row, but there is one, whose softmax " +
            "is always 1. For yes or no use OutputUnit.Sigmoid.",
            MessageOf(() => OutputUnit.Softmax.Loss(Tensor.Zeros([2, 1]), s_labels)));
    }

    [Fact]
    public void Sigmoid_goes_with_binary_cross_entropy_of_yes_and_no()
    {
        Tensor x = Tensor.From([0.3, -2], [2, 1]), yes = Tensor.From([1.0, 0], [2, 1]);
        Assert.Equal(Loss.BinaryCrossEntropyWithLogits(x, yes).Item<double>(), OutputUnit.Sigmoid.Loss(x, yes).Item<double>());
        Assert.Equal(Loss.BinaryCrossEntropyWithLogits(x, yes).Item<double>(),
            OutputUnit.Sigmoid.Loss(x, Tensor.From([1L, 0])).Item<double>());
        Assert.Equal(x.Sigmoid().ToArray<double>(), OutputUnit.Sigmoid.Answers(x).ToArray<double>());
        Assert.Equal("OutputUnit.Sigmoid: yes or no needs targets from 0 to 1, but one is 2. " +
            "For one of many use OutputUnit.Softmax, for numbers OutputUnit.Linear.",
            MessageOf(() => OutputUnit.Sigmoid.Loss(x, Tensor.From([1L, 2]))));
        Assert.Contains("but one is NaN.", MessageOf(() => OutputUnit.Sigmoid.Loss(x, yes * double.NaN)));
    }

    [Fact]
    public void Linear_goes_with_the_mean_squared_error_of_numbers()
    {
        Assert.Equal(Loss.MeanSquaredError(s_x, s_x + 2).Item<double>(), OutputUnit.Linear.Loss(s_x, s_x + 2).Item<double>());
        Assert.Same(s_x, OutputUnit.Linear.Answers(s_x));
        Assert.Equal("OutputUnit.Linear: it predicts numbers and needs floating targets, but they are int64. " +
            "For one of many use OutputUnit.Softmax, for yes or no OutputUnit.Sigmoid.",
            MessageOf(() => OutputUnit.Linear.Loss(s_x, s_labels)));
    }

    [Fact]
    public void Each_derivative_is_answers_minus_targets()
    {
        Tensor yes = Tensor.From([1.0, 0, 1, 0, 0, 1], [2, 3]);
        Near(s_x, OutputUnit.Softmax, s_labels, s_labels.OneHot(3, DType.Float64), 1.0 / 2);
        Near(s_x, OutputUnit.Sigmoid, yes, yes, 1.0 / 6);
        Near(s_x, OutputUnit.Linear, yes, yes, 2.0 / 6);

        static void Near(Tensor x, OutputUnit unit, Tensor targets, Tensor wanted, double factor)
        {
            Parameter outputs = new(x.Clone());
            unit.Loss(outputs, targets).Backward();
            Golden.Near(((unit.Answers(x) - wanted) * factor).ToArray<double>(), outputs.Grad!.ToArray<double>(), 1e-15);
        }
    }

    [Fact]
    public void A_network_that_ends_with_the_wrong_function_is_told_so()
    {
        Tensor rows = Tensor.Ones([2, 4]), shares = Tensor.Full([2, 3], 0.5);
        Tensor Through(Layer? last) => (last is null ? new Sequential(new Linear(4, 3)) : new Sequential(new Linear(4, 3), last))
            .Forward(rows);

        Assert.Equal("CrossEntropy: it applies the softmax itself, but the outputs come from Softmax. " +
            "Leave the softmax out, or use Loss.CrossEntropyOfProbabilities.",
            MessageOf(() => Loss.CrossEntropy(Through(new Softmax()), s_labels)));
        Assert.Equal("CrossEntropy: it belongs to a softmax, which it applies itself, but the outputs come from Sigmoid. " +
            "Leave the sigmoid out, or use Loss.BinaryCrossEntropy.",
            MessageOf(() => OutputUnit.Softmax.Loss(Through(new Sigmoid()), s_labels)));
        Assert.Equal("BinaryCrossEntropyWithLogits: it applies the sigmoid itself, but the outputs come from Sigmoid. " +
            "Leave the sigmoid out, or use Loss.BinaryCrossEntropy.",
            MessageOf(() => OutputUnit.Sigmoid.Loss(Through(new Sigmoid()), shares)));
        Assert.Equal("BinaryCrossEntropyWithLogits: it belongs to a sigmoid, which it applies itself, but the outputs " +
            "come from Softmax. Leave the softmax out and use Loss.CrossEntropy.",
            MessageOf(() => Loss.BinaryCrossEntropyWithLogits(Through(new Softmax()), shares)));
        Assert.Equal("BinaryCrossEntropy: it needs probabilities, but the outputs come from Linear. " +
            "Put a sigmoid between, or use Loss.BinaryCrossEntropyWithLogits.",
            MessageOf(() => Loss.BinaryCrossEntropy(Through(null), shares)));
        Assert.Equal("CrossEntropyOfProbabilities: it needs probabilities, but the outputs come from Linear. " +
            "Put a softmax between, or use Loss.CrossEntropy.",
            MessageOf(() => Loss.CrossEntropyOfProbabilities(Through(null), shares)));
        Assert.Throws<TensorException>(() => Loss.BinaryCrossEntropyWithLogits(Through(null).Sigmoid(), shares));
        Assert.True(float.IsFinite(Loss.BinaryCrossEntropy(Through(new Sigmoid()), shares).Item<float>()));
        Assert.True(float.IsFinite(Loss.CrossEntropyOfProbabilities(Through(new Softmax()), shares).Item<float>()));
    }
}
