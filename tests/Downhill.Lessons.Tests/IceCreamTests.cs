using Downhill.Data;

namespace Downhill.Lessons.Tests;

/// <summary>The first lesson is told once, and all tests look at that telling.</summary>
public sealed class IceCreamTelling : IDisposable
{
    internal Telling Telling { get; } = new(new IceCreamLesson().Run);

    public void Dispose() => Telling.Dispose();
}

public class IceCreamTests(IceCreamTelling told) : IClassFixture<IceCreamTelling>
{
    const double M = 0.293, Q = 0.08651;

    readonly LessonOutput _output = told.Telling.Output;

    [Fact]
    public void Its_pictures_are_sound_and_nothing_is_left_out()
    {
        told.Telling.CheckPictures();
        Assert.Empty(_output.LeftOut);
    }

    [Fact]
    public void Six_guesses_lie_on_the_parabola_of_the_lost_table()
    {
        Assert.Equal(0.08651, _output["MSE(0)"], 5);
        Assert.Equal(0.03791, _output["MSE(0.1)"], 5);
        foreach (double b in new[] { 0, 0.1, 0.2, 0.3, 0.4, 0.5 })
            Assert.Equal(b * b - 2 * M * b + Q, _output[FormattableString.Invariant($"MSE({b})")], 5);
        Assert.Equal(0.3, _output["best guess"]);
        Assert.Equal(9, _output["parameters"]);
    }

    [Fact]
    public void Two_of_them_give_the_lowest_point()
    {
        Assert.Equal(Q, _output["q"], 5);
        Assert.Equal(M, _output["m"], 4);
        Assert.Equal(0.00066, _output["MSE(m) = q - m²"], 5);
        Assert.Equal(0.00066, _output["MSE at the best parameters"], 5);
    }

    [Fact]
    public void Descent_on_the_bias_covers_a_fifth_of_the_way_each_step()
    {
        // Each step is 0.1 · 2 (m - b): the first shorter than 0.001 is the 20th, and m - b is then m · 0.8^20.
        int steps = 1;
        while (0.2 * M * Math.Pow(0.8, steps - 1) >= 0.001)
            steps++;
        Assert.Equal(steps, _output["steps on one parameter"]);
        Assert.Equal(M - M * Math.Pow(0.8, steps), _output["bias found"], 5);
    }

    [Fact]
    public void Two_parameters_go_back_to_their_best_values()
    {
        Assert.Equal(297, _output["steps on two parameters"]);
        // The floor of the valley is nearly level: within the last 0.0002 a step, the weight is still 0.012 away.
        Assert.Equal(0.293, _output["bias found with the weight"], 0.002);
        Assert.Equal(0.4, _output["weight found with the bias"], 0.013);
        Assert.Equal(0.00066, _output["MSE found with two parameters"], 5);
    }

    [Fact]
    public void The_last_neuron_is_dead_where_every_day_gives_it_a_negative_sum()
    {
        int silent = Enumerable.Range(0, 100).Count(IsSilent);
        Assert.Equal(silent, _output["starts whose last neuron is dead"]);
        Assert.Equal(52, silent);
        Assert.Equal(100 - silent, _output["starts with one dead hidden neuron"] + _output["starts with both hidden neurons dead"] +
            _output["starts with all neurons alive"]);
        Assert.Equal((18, 11, 19), (_output["starts with one dead hidden neuron"], _output["starts with both hidden neurons dead"],
            _output["starts with all neurons alive"]));
        Assert.Equal(0, _output["starts that learn nothing, leaky"]);
        Assert.InRange(_output["best MSE of 100 starts"], 0.0005, 0.0015);
    }

    /// <summary>The network by hand.</summary>
    static bool IsSilent(int seed)
    {
        IceCreamStand stand = IceCreamStand.AtRandom(seed);
        float[,] w = stand.Hidden.Weight.ToArray2D<float>(), v = stand.Last.Weight.ToArray2D<float>();
        float[] c = stand.Hidden.Bias!.ToArray<float>();
        double[] temperatures = IceCream.Table["temperature"].Numbers.ToArray(), days = IceCream.Table["weekday"].Numbers.ToArray();
        return Enumerable.Range(0, 10).All(row => stand.Bias.Value + Enumerable.Range(0, 2).Sum(i =>
            v[0, i] * Math.Max(0, w[i, 0] * temperatures[row] + w[i, 1] * days[row] + c[i])) <= 0);
    }

    [Fact]
    public void Small_batches_learn_more_from_as_many_rows()
    {
        Assert.Equal((90, 90_000, 900_000_000), (_output["derivative terms a step"], _output["derivative terms in 1,000 steps"],
            _output["derivative terms in 1,000 steps with 100,000 rows"]));
        double one = _output["MSE after 1,000 rows, stochastic (1 row)"], four = _output["MSE after 1,000 rows, mini-batch (4 rows)"],
            all = _output["MSE after 1,000 rows, full batch (10 rows)"];
        Assert.True(one < four / 2 && four < all, $"{one} {four} {all}");
        Assert.Equal(_output["MSE after 1,000 steps, full batch (10 rows)"], _output["MSE after 1,000 steps, mini-batch (4 rows)"], 0.0005);
        Assert.Equal(one, _output["MSE after 1,000 steps, stochastic (1 row)"]);
    }

    [Fact]
    public void Momentum_and_noise_reach_the_deepest_valley_more_often()
    {
        double[] starts = [.. Enumerable.Range(0, 41).Select(i => -6 + 12.0 * i / 40)];
        Assert.Equal(starts.Count(start => Math.Abs(End(start, 0)) < 0.3), _output["starts that reach the deepest valley, plain"]);
        Assert.Equal(starts.Count(start => Math.Abs(End(start, 0.9)) < 0.3), _output["starts that reach the deepest valley, momentum"]);
        Assert.Equal((5, 27, 16), (_output["starts that reach the deepest valley, plain"],
            _output["starts that reach the deepest valley, momentum"], _output["starts that reach the deepest valley, noise"]));
    }

    /// <summary>300 steps down w² / 10 + 0.4 sin²(2w), with the derivative by hand: w / 5 + 0.8 sin(4w).</summary>
    static double End(double w, double momentum)
    {
        double speed = 0;
        for (int step = 0; step < 300; step++)
        {
            speed = momentum * speed + w / 5 + 0.8 * Math.Sin(4 * w);
            w -= 0.05 * speed;
        }
        return w;
    }
}
