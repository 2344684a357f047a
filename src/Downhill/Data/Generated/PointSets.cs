namespace Downhill.Data;

/// <summary>Sets of points on the plane with a class each, to look at what a network can separate.</summary>
/// <remarks>Each is a table of the columns x, y and class, its classes in turn from row to row. The same count, noise
/// and seed give the same numbers on every machine. Noise is nearly normal (the sum of twelve uniform numbers) and
/// added to x and y.
/// </remarks>
public static class PointSets
{
    /// <summary>Exclusive or: class 1 near the corners (0, 1) and (1, 0), class 0 near (0, 0) and (1, 1). No line
    /// separates them.</summary>
    /// <param name="count">Points, at least 2. With 4 and no noise: the truth table. Default 400.</param>
    /// <param name="noise">Standard deviation of what is added to each coordinate. Default 0.15.</param>
    /// <param name="seed">Decides the noise. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 2 or the noise negative.</exception>
    public static Table Xor(int count = 400, double noise = 0.15, long seed = 0) =>
        // The corners in the order (0, 0), (0, 1), (1, 1), (1, 0), so that the classes take turns.
        Draw("xor", count, 2, noise, seed, (int row, ref RandomStream random) => ((row % 4) / 2, (row + 1) % 4 / 2));

    /// <summary>Two half circles of radius 1 that reach into each other.</summary>
    /// <param name="count">Points, at least 2. Default 1000.</param>
    /// <param name="noise">Standard deviation of what is added to each coordinate. Default 0.1.</param>
    /// <param name="seed">Decides the places and the noise. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 2 or the noise negative.</exception>
    public static Table Moons(int count = 1000, double noise = 0.1, long seed = 0) =>
        Draw("moons", count, 2, noise, seed, (int row, ref RandomStream random) =>
        {
            (double cosine, double sine) = Angle.At(random.Between(0, 0.5f));
            return row % 2 == 0 ? (cosine, sine) : (1 - cosine, 0.5 - sine);
        });

    /// <summary>A circle of radius 1 (class 0) around one of radius 1/2 (class 1).</summary>
    /// <param name="count">Points, at least 2. Default 1000.</param>
    /// <param name="noise">Standard deviation of what is added to each coordinate. Default 0.08.</param>
    /// <param name="seed">Decides the places and the noise. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 2 or the noise negative.</exception>
    public static Table Circles(int count = 1000, double noise = 0.08, long seed = 0) =>
        Draw("circles", count, 2, noise, seed, (int row, ref RandomStream random) =>
        {
            (double cosine, double sine) = Angle.At(random.Between(0, 1));
            return row % 2 == 0 ? (cosine, sine) : (cosine / 2, sine / 2);
        });

    /// <summary>Arms that wind around the origin one and a half times, from radius 0.1 to 1.</summary>
    /// <param name="count">Points, at least one an arm. Default 1000.</param>
    /// <param name="arms">Classes, at least 2. Default 2.</param>
    /// <param name="noise">Standard deviation of what is added to each coordinate. Default 0.02.</param>
    /// <param name="seed">Decides the places and the noise. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 arms, fewer points than arms, or the noise
    /// is negative.</exception>
    public static Table Spirals(int count = 1000, int arms = 2, double noise = 0.02, long seed = 0) =>
        Draw("spirals", count, arms, noise, seed, (int row, ref RandomStream random) =>
        {
            double along = random.Between(0, 1), radius = 0.1 + 0.9 * along;
            (double cosine, double sine) = Angle.At(1.5 * along + row % arms / (double)arms);
            return (radius * cosine, radius * sine);
        });

    /// <summary>Round clouds, a class each, around centres drawn from the square from -10 to 10.</summary>
    /// <param name="count">Points, at least one a cloud. Default 1000.</param>
    /// <param name="clouds">Classes, at least 2. Default 3.</param>
    /// <param name="deviation">Standard deviation of a cloud along x and y. Default 1.</param>
    /// <param name="seed">Decides the centres and the points. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 clouds, fewer points than clouds, or the
    /// deviation is negative.</exception>
    public static Table Blobs(int count = 1000, int clouds = 3, double deviation = 1, long seed = 0) =>
        Draw("blobs", count, clouds, deviation, seed, (int row, ref RandomStream random) =>
        {
            var centre = new RandomStream(seed, Purpose.Points, 1 + row % clouds);
            return (centre.Between(-10, 10), centre.Between(-10, 10));
        });

    delegate (double X, double Y) PlacePoint(int row, ref RandomStream random);

    static Table Draw(string name, int count, int classes, double noise, long seed, PlacePoint place)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, classes);
        ArgumentOutOfRangeException.ThrowIfNegative(noise);
        double[] x = new double[count], y = new double[count], label = new double[count];
        var random = new RandomStream(seed, Purpose.Points);
        for (int row = 0; row < count; row++)
        {
            (x[row], y[row]) = place(row, ref random);
            x[row] += noise * random.Bell();
            y[row] += noise * random.Bell();
            label[row] = row % classes;
        }
        return new(name, new TableColumn("x", x), new("y", y), new("class", label));
    }
}
