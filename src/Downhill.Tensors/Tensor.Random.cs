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
        new Uniform(shape, dtype, low, high).Apply((generator ?? Generator.Default).NextState(shape.ElementCount));
}
