namespace Downhill.Tensors.Tests.Generators;

public class DrawTests
{
    const int Many = 100_000;

    [Fact]
    public void Integers_are_equally_likely()
    {
        long[] drawn = Tensor.Integers([Many], -3, 7, new Generator(1)).ToArray<long>();

        Assert.All(drawn, number => Assert.InRange(number, -3, 6));
        Assert.All(drawn.CountBy(number => number), one => Near(0.1, one.Value, Many));
    }

    [Fact]
    public void Coins_fall_with_their_probability()
    {
        Tensor probabilities = Tensor.From([0f, 0.25f, 1f], [3, 1]).Expand(3, Many);

        bool[] drawn = probabilities.Bernoulli(new Generator(2)).ToArray<bool>();

        Assert.DoesNotContain(true, drawn[..Many]);
        Near(0.25, drawn[Many..(2 * Many)].Count(heads => heads), Many);
        Assert.DoesNotContain(false, drawn[(2 * Many)..]);
    }

    [Fact]
    public void A_permutation_has_every_number_once() =>
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (long)i),
            Tensor.Permutation(1000, new Generator(3)).ToArray<long>().Order());

    [Fact]
    public void Every_order_is_equally_likely()
    {
        Generator generator = new(4);
        IEnumerable<string> orders = Enumerable.Range(0, 24_000)
            .Select(_ => string.Concat(Tensor.Permutation(4, generator).ToArray<long>()));

        KeyValuePair<string, int>[] counted = [.. orders.CountBy(order => order)];

        Assert.Equal(24, counted.Length);
        Assert.All(counted, one => Near(1 / 24d, one.Value, 24_000));
    }

    [Fact]
    public void Places_are_drawn_in_proportion_to_their_weights()
    {
        long[] drawn = Tensor.From(1f, 0f, 3f, 6f).Multinomial(Many, replacement: true, new Generator(5)).ToArray<long>();

        Assert.DoesNotContain(1, drawn);
        Near(0.1, drawn.Count(place => place == 0), Many);
        Near(0.3, drawn.Count(place => place == 2), Many);
        Near(0.6, drawn.Count(place => place == 3), Many);
    }

    [Fact]
    public void Without_replacement_no_place_comes_twice()
    {
        long[] drawn = Tensor.Uniform([50, 8], 0.1, 1, generator: new Generator(6)).Multinomial(8, generator: new Generator(7)).ToArray<long>();

        Assert.All(drawn.Chunk(8), row => Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], row.Order()));
    }

    [Fact]
    public void The_second_place_is_drawn_in_proportion_to_what_is_left()
    {
        Tensor weights = Tensor.From(1f, 1f, 2f).Expand(Many, 3);

        long[] drawn = weights.Multinomial(2, generator: new Generator(8)).ToArray<long>();

        // P(first 2, then 0) = 2/4 · 1/2; P(first 0, then 2) = 1/4 · 2/3.
        Near(0.25, drawn.Chunk(2).Count(pair => pair is [2, 0]), Many);
        Near(1 / 6d, drawn.Chunk(2).Count(pair => pair is [0, 2]), Many);
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Dropout_keeps_the_mean_and_its_gradient_drops_the_same_places(DType dtype)
    {
        Tensor x = Tensor.Ones([Many], dtype);
        x.RequiresGrad = true;

        Tensor y = x.Dropout(0.2, new Generator(9));
        y.Sum().Backward();

        double[] values = y.To(DType.Float64).ToArray<double>();
        Near(0.2, values.Count(value => value == 0), Many);
        Assert.All(values.Where(value => value != 0), value => Assert.Equal(1.25, value));
        Assert.Equal(values, x.Grad!.To(DType.Float64).ToArray<double>());
    }

    [Theory]
    [InlineData(0, 1), InlineData(1, 0)]
    public void Dropout_of_nothing_and_of_everything(double probability, float left) =>
        Assert.All(Tensor.Ones([100]).Dropout(probability).ToArray<float>(), value => Assert.Equal(left, value));

    [Fact]
    public void Shapes_alone_draw_nothing()
    {
        Generator generator = new(1);

        Tensor y = Tensor.ShapeOnly([2, 3]).Dropout(0.5, generator);

        Assert.Equal(new Shape(2, 3), y.Shape);
        Assert.Equal(new GeneratorState(1, 0), generator.State);
    }

    [Fact]
    public void Probabilities_are_from_0_to_1() => Refuses(
        "Dropout: the probability must be from 0 to 1, but it is 1.5.", () => Tensor.Ones([2]).Dropout(1.5));

    [Fact]
    public void Low_is_less_than_high() => Refuses(
        "Integers: low must be less than high, but low is 3 and high 3.", () => Tensor.Integers([2], 3, 3));

    [Fact]
    public void Weights_are_not_negative() => Refuses(
        "Multinomial: a weight must be a finite number from 0, but at place 1 it is -0.5.",
        () => Tensor.From(1f, -0.5f).Multinomial(1));

    [Fact]
    public void Weights_that_are_all_0_are_never_drawn() => Refuses(
        "Multinomial: the weights that can be drawn must sum to more than 0, but they sum to 0.",
        () => Tensor.From(0f, 0.1f, 0f).Multinomial(2));

    [Fact]
    public void Each_class_is_drawn_once_at_most() => Refuses(
        "Multinomial: without replacement at most every class is drawn once, but the weights (2) have 2 classes and 3 were asked for.",
        () => Tensor.Ones([2]).Multinomial(3));

    [Fact]
    public void Weights_are_rows() => Refuses(
        "Multinomial: the weights must be (classes) or (rows, classes), but they are (2, 2, 2).",
        () => Tensor.Ones([2, 2, 2]).Multinomial(1));

    [Fact]
    public void A_state_comes_from_a_generator() => Refuses(
        "Permutation: the state must be int64 (2), but it is float32 (2). Take it from Generator.NextState.",
        () => new Downhill.Operations.Permutation(3).Apply(Tensor.Ones([2])));

    /// <summary>Within five standard errors of a count with this probability.</summary>
    static void Near(double probability, int count, int draws) => Assert.InRange(
        count, draws * probability - 5 * Math.Sqrt(draws * probability * (1 - probability)),
        draws * probability + 5 * Math.Sqrt(draws * probability * (1 - probability)));

    static void Refuses(string sentence, Action call) =>
        Assert.Equal(sentence, Assert.ThrowsAny<TensorException>(call).Message);
}
