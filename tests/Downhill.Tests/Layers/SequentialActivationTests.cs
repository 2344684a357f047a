using Downhill.Layers;
using Downhill.Losses;

namespace Downhill.Tests.Layers;

/// <summary>A linear layer or a convolution and the activation after it run as one record, with the same bits as two.</summary>
public class SequentialActivationTests
{
    public static TheoryData<string> Activations => ["Relu", "Sigmoid", "Tanh"];

    [Theory, MemberData(nameof(Activations))]
    public void One_record_gives_the_bits_of_two(string activation)
    {
        (float[] one, float[] weightOne, int nodesOne) = Run(activation, apart: false);
        (float[] two, float[] weightTwo, int nodesTwo) = Run(activation, apart: true);

        Assert.Equal(two, one);
        Assert.Equal(weightTwo, weightOne);
        Assert.Equal(1, nodesTwo - nodesOne);
    }

    [Fact]
    public void A_hook_between_the_two_sees_what_lies_there()
    {
        Sequential model = new(new Linear(3, 4), new Relu());
        float smallest = 0;
        model[0].OnForward((_, _, outputs) => smallest = outputs[0].Min().Item<float>());

        Tensor y = model.Forward(Tensor.From([-1f, 2f, -3f, 1f, -2f, 3f], [2, 3]));

        Assert.True(smallest < 0);
        Assert.True(y.Min().Item<float>() >= 0);
    }

    [Fact]
    public void An_error_names_the_linear_layer()
    {
        Sequential model = new(new Linear(3, 4), new Relu());
        TensorException error = Assert.Throws<ShapeMismatchException>(() => model.Forward(Tensor.Zeros([2, 5])));
        Assert.EndsWith("takes 3. In Layers[0] Linear(3 → 4).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_convolution_takes_the_activation_in_too()
    {
        (float[] one, float[] slopesOne) = Convolve(apart: false);
        (float[] two, float[] slopesTwo) = Convolve(apart: true);

        Assert.Equal(two, one);
        Assert.Equal(slopesTwo, slopesOne);

        static (float[], float[]) Convolve(bool apart)
        {
            Generator generator = new(6);
            Conv2d first = new(2, 5, 3, generator: generator);
            Relu relu = new();
            Sequential model = new(first, relu);
            using IDisposable? hook = apart ? relu.OnForward((_, _, _) => { }) : null;
            Tensor y = model.Forward(Tensor.Normal([3, 2, 9, 8], generator: generator));
            y.Square().Sum().Backward();
            return (y.ToArray<float>(), first.Weight.Grad!.ToArray<float>());
        }
    }

    static (float[] Outputs, float[] WeightGradient, int Records) Run(string activation, bool apart)
    {
        Generator generator = new(5);
        Linear first = new(7, 33, generator: generator);
        Layer function = activation switch { "Relu" => new Relu(), "Sigmoid" => new Sigmoid(), _ => new Tanh() };
        Sequential model = new(first, function, new Linear(33, 2, generator: generator));
        using IDisposable? hook = apart ? function.OnForward((_, _, _) => { }) : null;
        Tensor y = model.Forward(Tensor.Normal([19, 7], generator: generator));
        int records = Records(y);
        Loss.MeanSquaredError(y, Tensor.Zeros([19, 2])).Backward();
        return (y.ToArray<float>(), first.Weight.Grad!.ToArray<float>(), records);
    }

    static int Records(Tensor y)
    {
        int records = 0;
        for (Downhill.Autograd.Node? node = y.Node; node is not null; node = node.Edges[0].Producer)
            records++;
        return records;
    }
}
