using Downhill.Operations;

namespace Downhill.Tensors.Tests.Autograd;

/// <summary>Every way to use gradients wrongly, and the whole sentence it gets.</summary>
public class BackwardErrorTests
{
    static Tensor Leaf(params double[] values)
    {
        Tensor leaf = Tensor.From(values);
        leaf.RequiresGrad = true;
        return leaf;
    }

    static string Error<T>(Action action) where T : Exception => Assert.Throws<T>(action).Message;

    [Fact]
    public void Backward_from_a_constant() => Assert.Equal(
        "Backward: the tensor must depend on one that requires a gradient, but none does. Set RequiresGrad before computing it.",
        Error<GradientException>(() => Tensor.Scalar(1).Backward()));

    [Fact]
    public void Backward_from_several_numbers() => Assert.Equal(
        "Backward: the start must be a single number, but the tensor is (2). Sum it first, or give the gradient to start from.",
        Error<ShapeMismatchException>(() => (Leaf(1, 2) * 2).Backward()));

    [Fact]
    public void A_start_of_another_type() => Assert.Equal(
        "Backward: the gradient to start from must be like the tensor, but the tensor is float64 (2) and the gradient float64 (3).",
        Error<ShapeMismatchException>(() => (Leaf(1, 2) * 2).Backward(Tensor.Ones([3], DType.Float64))));

    [Fact]
    public void Backward_twice_over_one_graph()
    {
        Tensor x = Leaf(2);
        Tensor y = x * x;
        y.Backward();
        Assert.Equal(
            "Backward: a graph is freed as backward passes, but it was walked again (at Multiply). Use retainGraph: true in the first call.",
            Error<GradientException>(() => y.Backward()));
    }

    [Fact]
    public void Backward_twice_works_over_a_retained_graph()
    {
        Tensor x = Leaf(2);
        Tensor y = x * x;
        y.Backward(retainGraph: true);
        y.Backward();
        Assert.Equal([8], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void A_value_that_was_changed_before_its_backward()
    {
        Tensor x = Leaf(2), w = Tensor.From([3.0]);
        Tensor y = x * w;
        w.Fill(7);
        Assert.Equal(
            "Multiply: backward needs input 1 (1) as it was in the forward call, but it was changed in place since. Clone it before the change.",
            Error<GradientException>(() => y.Backward()));
    }

    [Fact]
    public void A_change_through_a_view_is_noticed_too()
    {
        Tensor x = Leaf(2, 3), w = Tensor.From([3.0, 4]);
        Tensor y = (x * w).Sum();
        w.Reshape(2, 1).Fill(7);
        Assert.Throws<GradientException>(() => y.Backward());
    }

    [Fact]
    public void A_failed_walk_leaves_nothing_behind()
    {
        Tensor x = Leaf(2), w = Tensor.From([3.0]);
        Tensor y = x * w, z = y * 2;
        w.Fill(7);
        Assert.Throws<GradientException>(() => z.Backward(retainGraph: true));
        x.ZeroGrad();
        (x * 5).Backward();
        Assert.Equal([5], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void Writing_to_a_leaf_while_gradients_are_on() => Assert.Equal(
        "AddInPlace: a leaf that requires a gradient is written only with gradients off, but they are on. Write using (Gradient.Off()).",
        Error<GradientException>(() => Leaf(1).AddInPlace(Tensor.Scalar(1, DType.Float64))));

    [Fact]
    public void Writing_to_a_computed_tensor() => Assert.Equal(
        "Fill: only a leaf can be written in place, but this tensor was computed from others. Use Detach() or the word that makes a new tensor.",
        Error<GradientException>(() => (Leaf(1) * 2).Fill(0)));

    [Fact]
    public void Asking_whole_numbers_for_a_gradient() => Assert.Equal(
        "RequiresGrad: the dtype must be float32 or float64, but the tensor is int64.",
        Error<DTypeMismatchException>(() => Tensor.From(1L).RequiresGrad = true));

    [Fact]
    public void Freezing_a_computed_tensor() => Assert.Equal(
        "RequiresGrad: only a leaf can be frozen, but this tensor was computed from others. Use Detach().",
        Error<GradientException>(() => (Leaf(1) * 2).RequiresGrad = false));

    [Fact]
    public void A_hook_on_a_constant() => Assert.Equal(
        "OnGradient: the tensor must require a gradient, but it does not. Set RequiresGrad.",
        Error<GradientException>(() => Tensor.Scalar(1).OnGradient(_ => null)));

    [Fact]
    public void An_operation_whose_backward_gives_another_shape() => Assert.Equal(
        "WrongShape: a gradient has the shape of its input, but input 0 is (2) and its gradient ().",
        Error<ShapeMismatchException>(() => new WrongShape().Apply(Leaf(1, 2)).Sum().Backward()));

    [Fact]
    public void An_operation_without_a_backward() => Assert.Equal(
        "NoBackward: a gradient was asked for, but the operation defines none.",
        Error<GradientException>(() => new NoBackward().Apply(Leaf(1, 2)).Sum().Backward()));

    [Fact]
    public void Numbers_of_a_tensor_that_has_only_a_shape() => Assert.Equal(
        "Tensor: numbers are needed here, but the tensor has only a shape.",
        Error<DeviceMismatchException>(() => Tensor.ShapeOnly([2]).ToArray<float>()));

    record Same : Operation
    {
        public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[0];

        public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
            inputs[0].Read<double>().CopyTo(outputs[0].Write<double>());
    }

    sealed record NoBackward : Same;

    sealed record WrongShape : Same
    {
        public override void Backward(BackwardContext context) => context.Give(0, context.Gradient.Sum());
    }
}
