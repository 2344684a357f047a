using Downhill.Optimizers;
using Downhill.Schedules;

namespace Downhill.Tests.Optimizers;

public class OptimizerTests
{
    static Parameter Weights(params double[] values) => new(Tensor.From(values));

    [Fact]
    public void A_frozen_parameter_and_one_without_a_gradient_stay()
    {
        Parameter frozen = Weights(1), idle = Weights(2);
        frozen.Grad = Tensor.From([1.0]);
        frozen.RequiresGrad = false;

        new Sgd([frozen, idle]) { LearningRate = 1 }.Step();

        Assert.Equal((1.0, 2.0), (frozen.Item<double>(), idle.Item<double>()));
    }

    [Fact]
    public void Groups_have_rates_and_decays_of_their_own()
    {
        Parameter slow = Weights(1), fast = Weights(1);
        (slow.Grad, fast.Grad) = (Tensor.From([1.0]), Tensor.From([1.0]));

        new Sgd(new ParameterGroup([slow]) { LearningRate = 0.1 }, new ParameterGroup([fast]) { WeightDecay = 0.5 }) { LearningRate = 0.2 }.Step();

        Assert.Equal(0.9, slow.Item<double>(), 12);
        Assert.Equal(1 - 0.2 * 1.5, fast.Item<double>(), 12);
    }

    [Fact]
    public void The_schedule_multiplies_the_rate_of_each_step()
    {
        Parameter weights = Weights(0);
        Sgd optimizer = new([weights]) { LearningRate = 1, Schedule = new StepSchedule(1, 0.5) };
        for (int step = 0; step < 3; step++)
        {
            weights.Grad = Tensor.From([1.0]);
            optimizer.Step();
        }
        Assert.Equal(-(1 + 0.5 + 0.25), weights.Item<double>());
        Assert.Equal(0.125, optimizer.CurrentLearningRate);
    }

    [Fact]
    public void Lengths_around_the_vector_give_the_same_step_everywhere()
    {
        // The first step of Adam is the learning rate, whatever the gradient.
        for (int length = 0; length <= 40; length++)
        {
            Parameter weights = new(Tensor.Ones([length]));
            weights.Grad = Tensor.Full([length], 0.5);
            new Adam([weights]) { LearningRate = 0.25 }.Step();
            Assert.Single(weights.ToArray<float>().Append(0.75f).Select(value => MathF.Round(value, 6)).Distinct());
        }
    }

    [Fact]
    public void Clipping_by_norm_scales_all_gradients_by_one_factor()
    {
        Parameter a = Weights(0), b = Weights(0);
        (a.Grad, b.Grad) = (Tensor.From([3.0]), Tensor.From([4.0]));

        double before = GradientClip.ByNorm([a, b], 1);

        Assert.Equal(5, before);
        Assert.Equal((0.6, 0.8), (Math.Round(a.Grad!.Item<double>(), 12), Math.Round(b.Grad!.Item<double>(), 12)));
    }

    [Fact]
    public void Clipping_by_norm_leaves_small_gradients_alone()
    {
        Parameter a = Weights(0);
        a.Grad = Tensor.From([3.0]);
        GradientClip.ByNorm([a], 3);
        Assert.Equal(3, a.Grad!.Item<double>());
    }

    [Fact]
    public void Clipping_by_value_cuts_each_element()
    {
        Parameter a = Weights(0, 0, 0);
        a.Grad = Tensor.From([-3.0, 0.5, 9.0]);
        GradientClip.ByValue([a], 1);
        Assert.Equal([-1, 0.5, 1], a.Grad!.ToArray<double>());
    }

    [Fact]
    public void A_setting_outside_its_range_says_which()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd([Weights(1)]) { Momentum = 1 });
        Assert.StartsWith("Sgd.Momentum: the value must be at least 0 and less than 1, but it is 1.", error.Message);
    }

    [Fact]
    public void A_parameter_in_two_groups_is_refused()
    {
        Parameter one = Weights(1);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Sgd(new ParameterGroup([one]), new ParameterGroup([one])));
        Assert.StartsWith("Optimizer: each parameter belongs to one group, but one belongs to two.", error.Message);
    }

    [Fact]
    public void A_saved_state_that_lacks_a_parameter_is_refused()
    {
        Sgd one = new([Weights(1)]), two = new([Weights(1), Weights(2)]);
        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => two.LoadStateDictionary(one.StateDictionary()));
        Assert.Equal("Optimizer: the saved state must have an entry for every parameter, but \"1.steps\" is missing.", error.Message);
    }
}
