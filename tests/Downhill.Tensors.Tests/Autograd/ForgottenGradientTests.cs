namespace Downhill.Tensors.Tests.Autograd;

/// <summary>A parameter's small gradient is written again after it was forgotten, but only where nobody can tell.</summary>
public class ForgottenGradientTests
{
    [Fact]
    public void A_gradient_that_the_user_holds_keeps_its_numbers()
    {
        Parameter weight = new(Tensor.From([2f, 3f], [1, 2]));
        Run(weight, 1);
        Tensor held = weight.Grad!;
        weight.ZeroGrad();

        Run(weight, 10);

        Assert.Equal([1f, 1f], held.ToArray<float>());
        Assert.Equal([10f, 10f], weight.Grad!.ToArray<float>());
    }

    [Fact]
    public void A_gradient_that_a_hook_keeps_keeps_its_numbers()
    {
        Parameter weight = new(Tensor.From([2f, 3f], [1, 2]));
        List<Tensor> kept = [];
        weight.OnGradient(gradient =>
        {
            kept.Add(gradient);
            return null;
        });
        for (int step = 1; step <= 3; step++)
        {
            weight.ZeroGrad();
            Run(weight, step);
        }

        Assert.Equal([1f, 2f, 3f], kept.Select(gradient => gradient.ToArray<float>()[0]));
    }

    [Fact]
    public void A_parameter_that_is_used_twice_adds_both_gradients()
    {
        Parameter weight = new(Tensor.From([2f], [1, 1]));
        for (int step = 0; step < 2; step++)
        {
            weight.ZeroGrad();
            Tensor.From([5f], [1, 1]).Linear(weight).Linear(weight).Sum().Backward(); // 5 w², whose slope is 10 w
        }

        Assert.Equal(20f, weight.Grad!.Item<float>());
    }

    [Fact]
    public void The_same_memory_serves_every_step()
    {
        Parameter weight = new(Tensor.From([2f, 3f], [1, 2]));
        Run(weight, 1);
        object first = weight.Gradient!;
        weight.ZeroGrad();
        Run(weight, 2);

        Assert.Same(first, weight.Gradient);
        Assert.Equal([2f, 2f], weight.Grad!.ToArray<float>());
    }

    static void Run(Parameter weight, float x) => Tensor.From([x, x], [1, 2]).Linear(weight).Sum().Backward();
}
