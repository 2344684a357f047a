using Downhill.Operations;

namespace Downhill.Tests.Operations;

public class HiddenOutputTests
{
    [Fact]
    public void What_is_kept_for_backward_alone_goes_back_when_none_will_come()
    {
        Kept operation = new();
        Tensor x = Tensor.Ones([3]);

        operation.Apply(x);

        Assert.Throws<TensorException>(() => operation.Hidden[0].Read<float>().Length);
    }

    [Fact]
    public void What_is_kept_for_backward_stays_until_it_has_passed()
    {
        Kept operation = new();
        Tensor x = Tensor.Ones([3]);
        x.RequiresGrad = true;

        Tensor y = operation.Apply(x);

        Assert.Equal(3, operation.Hidden[0].Read<float>().Length);
        y.Sum().Backward();
        Assert.Throws<TensorException>(() => operation.Hidden[0].Read<float>().Length);
    }

    /// <summary>y = x, with a hidden copy.</summary>
    sealed record Kept : Operation
    {
        public List<View> Hidden { get; } = [];

        public override int OutputCount => 2;

        public override int VisibleOutputs => 1;

        public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
            (outputs[0], outputs[1]) = (inputs[0], inputs[0]);

        public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
        {
            inputs[0].Read<float>().CopyTo(outputs[0].Write<float>());
            Hidden.Add(outputs[1]);
        }

        public override void Backward(BackwardContext context) => context.Give(0, context.Gradient);
    }
}
