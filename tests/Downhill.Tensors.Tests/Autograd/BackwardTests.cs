using Downhill.Operations;

namespace Downhill.Tensors.Tests.Autograd;

public class BackwardTests
{
    static Tensor Leaf(params double[] values)
    {
        Tensor leaf = Tensor.From(values);
        leaf.RequiresGrad = true;
        return leaf;
    }

    [Fact]
    public void A_value_used_twice_gets_both_gradients()
    {
        Tensor x = Leaf(3);
        (x * x + x).Backward();
        Assert.Equal([7], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void Backward_calls_add_up_until_the_gradient_is_zeroed()
    {
        Tensor x = Leaf(2);
        (x * x).Backward();
        (x * x).Backward();
        Assert.Equal([8], x.Grad!.ToArray<double>());
        x.ZeroGrad();
        Assert.Null(x.Grad);
    }

    [Fact]
    public void A_gradient_that_the_user_holds_is_not_touched_by_zeroing()
    {
        Tensor x = Leaf(2);
        (x * x).Backward();
        Tensor held = x.Grad!;
        x.ZeroGrad();
        (x * 10).Backward();
        Assert.Equal([4], held.ToArray<double>());
    }

    [Fact]
    public void Two_leaves_never_share_one_gradient()
    {
        Tensor a = Leaf(1, 2), b = Leaf(3, 4);
        (a + b).Sum().Backward();
        using (Gradient.Off())
            a.Grad!.MultiplyInPlace(5);
        Assert.Equal([1, 1], b.Grad!.ToArray<double>());
    }

    [Fact]
    public void The_start_may_be_given()
    {
        Tensor x = Leaf(1, 2);
        Tensor start = Tensor.From([10.0, 100]);
        (x * 3).Backward(start);
        Assert.Equal([30, 300], x.Grad!.ToArray<double>());
        Assert.Equal([10, 100], start.ToArray<double>());
    }

    [Fact]
    public void A_leaf_can_be_its_own_end()
    {
        Tensor x = Leaf(5);
        x.Backward();
        Assert.Equal([1], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void Detached_values_are_constants()
    {
        Tensor x = Leaf(3);
        (x * x.Detach()).Backward();
        Assert.Equal([3], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void With_gradients_off_nothing_is_remembered_and_the_scope_ends()
    {
        Tensor x = Leaf(3);
        using (Gradient.Off())
        {
            Assert.False((x * x).RequiresGrad);
            using (Gradient.On())
                Assert.True((x * x).RequiresGrad);
        }
        Assert.True((x * x).RequiresGrad);
    }

    [Fact]
    public void Intermediate_gradients_are_kept_on_request()
    {
        Tensor x = Leaf(3);
        Tensor y = (x * x).RetainGrad();
        (y * 5).Backward();
        Assert.Equal([5], y.Grad!.ToArray<double>());
        Assert.Equal([30], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void Hooks_see_and_replace_gradients_of_leaves_and_of_results()
    {
        Tensor x = Leaf(3);
        Tensor y = x * 2;
        List<double> seen = [];
        y.OnGradient(gradient => { seen.Add(gradient.Item<double>()); return gradient * 10; });
        x.OnGradient(gradient => { seen.Add(gradient.Item<double>()); return null; });
        (y * 7).Backward();
        Assert.Equal([7, 140], seen);
        Assert.Equal([140], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void A_hook_sees_the_whole_gradient_once()
    {
        Tensor x = Leaf(3);
        Tensor y = x * 2;
        int calls = 0;
        y.OnGradient(gradient => { calls++; Assert.Equal(3, gradient.Item<double>()); return null; });
        (y + y + y).Backward();
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Second_and_third_derivatives_follow_from_recorded_walks()
    {
        Tensor x = Leaf(2);
        Tensor first = Gradient.Of(x * x * x * x, [x], createGraph: true)[0];
        Tensor second = Gradient.Of(first, [x], createGraph: true)[0];
        Tensor third = Gradient.Of(second, [x])[0];
        Assert.Equal((32.0, 48.0, 48.0), (first.Item<double>(), second.Item<double>(), third.Item<double>()));
        Assert.Null(x.Grad);
    }

    [Fact]
    public void A_gradient_penalty_trains_through_the_gradient()
    {
        Tensor x = Leaf(2), w = Leaf(3);
        Tensor slope = Gradient.Of(w * x * x, [x], createGraph: true)[0];   // 2wx = 12
        (slope * slope).Backward();                                        // d(2wx)²/dw = 8wx² = 96
        Assert.Equal([96], w.Grad!.ToArray<double>());
    }

    [Fact]
    public void Gradients_of_intermediate_results_and_of_strangers_are_answered()
    {
        Tensor x = Leaf(3), stranger = Leaf(1, 2);
        Tensor y = x * x;
        Tensor[] answers = Gradient.Of(y * 2, [y, x, stranger]);
        Assert.Equal([2], answers[0].ToArray<double>());
        Assert.Equal([12], answers[1].ToArray<double>());
        Assert.Equal([0, 0], answers[2].ToArray<double>());
    }

    [Fact]
    public void A_graph_of_a_hundred_thousand_nodes_is_walked_without_deep_recursion()
    {
        Tensor x = Leaf(1);
        Tensor y = x;
        for (int i = 0; i < 100_000; i++)
            y = y + x;
        y.Backward();
        Assert.Equal([100_001], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void An_operation_of_the_users_own_takes_part()
    {
        Tensor x = Leaf(1, -2);
        new Cube().Apply(x).Sum().Backward();
        Assert.Equal([3, 12], x.Grad!.ToArray<double>());
        Downhill.Testing.GradientCheck.Verify(t => new Cube().Apply(t), Tensor.From([0.5, -1.5]), order: 2);
        Assert.Equal(new Cube(), new Cube());
    }

    [Fact]
    public void Threads_that_train_at_once_do_not_disturb_each_other()
    {
        double[] results = new double[8];
        Parallel.For(0, results.Length, i =>
        {
            Tensor x = Leaf(i);
            for (int step = 0; step < 200; step++)
            {
                x.ZeroGrad();
                ((x - 3) * (x - 3)).Backward();
                using (Gradient.Off())
                    x.SubtractInPlace(x.Grad! * 0.1);
            }
            results[i] = x.Item<double>();
        });
        Assert.All(results, result => Assert.Equal(3, result, 9));
    }

    sealed record Cube : Operation
    {
        public override Saves Saves => Saves.First;

        public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[0];

        public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
        {
            ReadOnlySpan<double> x = inputs[0].Read<double>();
            Span<double> y = outputs[0].Write<double>();
            for (int i = 0; i < y.Length; i++)
                y[i] = x[i] * x[i] * x[i];
        }

        public override void Backward(BackwardContext context)
        {
            Tensor x = context.Input(0);
            context.Give(0, context.Gradient * x * x * 3);
        }
    }
}
