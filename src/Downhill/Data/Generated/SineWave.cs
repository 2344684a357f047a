namespace Downhill.Data;

/// <summary>Noisy points of y = sin(pi x) with x from -1 to 1: the smallest regression that is worth a
/// picture.</summary>
public static class SineWave
{
    /// <summary>A table of the columns x, evenly spaced from -1 to 1 with both ends, and y.</summary>
    /// <param name="count">Points, at least 2. Default 256.</param>
    /// <param name="noise">Standard deviation of what is added to y, nearly normal. Default 0.1.</param>
    /// <param name="seed">Decides the noise; the same one gives the same numbers on every machine. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 2 or the noise negative.</exception>
    public static Table Draw(int count = 256, double noise = 0.1, long seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(noise);
        double[] x = new double[count], y = new double[count];
        var random = new RandomStream(seed, Purpose.Points);
        for (int row = 0; row < count; row++)
        {
            x[row] = 2.0 * row / (count - 1) - 1;
            y[row] = Angle.At(x[row] / 2).Sine + noise * random.Bell();
        }
        return new("sine", new TableColumn("x", x), new("y", y));
    }
}
