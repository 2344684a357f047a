namespace Downhill.Data;

/// <summary>Sine and cosine from + and * alone: the system's own differ in the last bit from machine to
/// machine.</summary>
internal static class Angle
{
    /// <summary>The point on the unit circle after so many full turns from (1, 0), towards (0, 1). Error below
    /// 1e-15.</summary>
    internal static (double Cosine, double Sine) At(double turns)
    {
        double quarters = 4 * (turns - Math.Floor(turns));
        int quarter = (int)Math.Floor(quarters + 0.5);
        double rest = (quarters - quarter) * (Math.PI / 2); // at most a quarter of pi to either side
        (double cosine, double sine) = (Series(rest, 0), Series(rest, 1));
        return (quarter & 3) switch
        {
            0 => (cosine, sine),
            1 => (-sine, cosine),
            2 => (-cosine, -sine),
            _ => (sine, -cosine),
        };
    }

    /// <summary>Taylor's series of the cosine (first power 0) or the sine (1); at pi/4 its tenth term is below
    /// 1e-17.</summary>
    static double Series(double x, int power)
    {
        double term = power == 0 ? 1 : x, sum = 0;
        for (int i = 0; i < 10; i++, power += 2)
        {
            sum += term;
            term *= -x * x / ((power + 1) * (power + 2));
        }
        return sum;
    }
}
