using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Numbers evenly spread over [low, high).</summary>
    /// <param name="shape">Shape of the tensor.</param>
    /// <param name="low">The least number. Default 0.</param>
    /// <param name="high">The end of the range, reached by rounding alone. Default 1.</param>
    /// <param name="dtype">Float32 (the default) or float64.</param>
    /// <param name="generator">Where the numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="DTypeMismatchException">The dtype is not floating.</exception>
    public static Tensor Uniform(
        Shape shape, double low = 0, double high = 1, DType dtype = DType.Float32, Generator? generator = null) =>
        new Uniform(shape, dtype, low, high).Apply(Draw(generator, shape.ElementCount));

    /// <summary>Numbers of the normal distribution.</summary>
    /// <param name="shape">Shape of the tensor.</param>
    /// <param name="mean">The mean. Default 0.</param>
    /// <param name="deviation">The standard deviation. Default 1.</param>
    /// <param name="dtype">Float32 (the default) or float64.</param>
    /// <param name="generator">Where the numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="DTypeMismatchException">The dtype is not floating.</exception>
    public static Tensor Normal(
        Shape shape, double mean = 0, double deviation = 1, DType dtype = DType.Float32, Generator? generator = null) =>
        new Normal(shape, dtype, mean, deviation).Apply(Draw(generator, shape.ElementCount));

    /// <summary>Whole numbers from low to high − 1, each equally likely; int64.</summary>
    /// <param name="shape">Shape of the tensor.</param>
    /// <param name="low">The least number.</param>
    /// <param name="high">One more than the greatest number.</param>
    /// <param name="generator">Where the numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="TensorException">Low is not less than high.</exception>
    public static Tensor Integers(Shape shape, long low, long high, Generator? generator = null) =>
        new Integers(shape, low, high).Apply(Draw(generator, shape.ElementCount));

    /// <summary>The whole numbers from 0 to length − 1 in random order; int64.</summary>
    /// <param name="length">How many numbers.</param>
    /// <param name="generator">Where the order comes from. Default <see cref="Generator.Default"/>.</param>
    public static Tensor Permutation(int length, Generator? generator = null) =>
        new Permutation(length).Apply(Draw(generator, length));

    /// <summary>True where a coin falls heads whose probability is this tensor's element; bool.</summary>
    /// <param name="generator">Where the numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="DTypeMismatchException">This tensor is not float32 or float64.</exception>
    public Tensor Bernoulli(Generator? generator = null) => Operations.Bernoulli.Shared.Apply(this, Draw(generator));

    /// <summary>Places of the last axis, drawn with probabilities in proportion to this tensor's elements;
    /// int64.</summary>
    /// <param name="count">How many places are drawn from each row.</param>
    /// <param name="replacement">Whether a place may be drawn again. Default false.</param>
    /// <param name="generator">Where the numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <returns>Shape (count) for weights (classes), (rows, count) for (rows, classes).</returns>
    /// <exception cref="ShapeMismatchException">This tensor has neither one axis nor two, or fewer places than are
    /// drawn without replacement.</exception>
    /// <exception cref="TensorException">An element is negative or not finite, or those that can be drawn are all
    /// 0.</exception>
    public Tensor Multinomial(int count, bool replacement = false, Generator? generator = null) =>
        new Multinomial(count, replacement).Apply(this, Draw(generator, Rank == 2 ? (long)Shape[0] * count : count));

    /// <summary>Sets each element to 0 with a probability, and multiplies the others by 1 / (1 − probability), so that
    /// their mean stays.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <param name="generator">Where the numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="TensorException">The probability is not from 0 to 1.</exception>
    public Tensor Dropout(double probability, Generator? generator = null) =>
        new Dropout(probability).Apply(this, Draw(generator));

    Tensor Draw(Generator? generator) =>
        Device == Device.ShapeOnly ? ShapeOnly([2], DType.Int64) : Draw(generator, Length); // where nothing is computed, nothing is drawn

    static Tensor Draw(Generator? generator, long count) => (generator ?? Generator.Default).NextState(count);
}
