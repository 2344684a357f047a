namespace Downhill.Data;

/// <summary>Pictures of handwritten-looking digits, 28 x 28, drawn by this program from strokes.</summary>
public static class DrawnDigits
{
    /// <summary>Pixels in a row and rows of a picture.</summary>
    internal const int Side = 28;

    /// <summary>Pictures with a test part of their own, each in the ways that people write the digit: with slant, turn,
    /// size, place, thickness, unsteadiness and grain by chance.</summary>
    /// <param name="train">Pictures to learn from, at least 1. Default 20,000: with these a small network reads 98 % of
    /// the test pictures, a linear model 90 %.</param>
    /// <param name="test">Pictures to test with, at least 1. Default 5,000.</param>
    /// <param name="seed">Decides all of it; the same one gives the same bytes on every machine. Default 0.</param>
    /// <param name="scaling">How bytes become features. Default <see cref="Scaling.Standard"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 1.</exception>
    public static PictureSource Source(
        int train = 20_000, int test = 5_000, long seed = 0, Scaling scaling = Scaling.Standard)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(train, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(test, 1);
        string[] names = [.. Enumerable.Range(0, DigitShapes.Strokes.Length).Select(digit => $"{digit}")];
        return new("digits", Draw(train, seed), Draw(test, seed, train), names, scaling);
    }

    internal static LabelledPictures Draw(int count, long seed, int first = 0)
    {
        Tensor pixels = Tensor.Zeros([count, 1, Side, Side], DType.UInt8);
        long[] labels = new long[count];

        // Each picture has a stream of its own, so any number of threads draws the same pictures.
        var threads = new ParallelOptions { MaxDegreeOfParallelism = Threads.Count };
        Parallel.For(0, count, threads, i =>
            labels[i] = DrawOne(pixels.Write<byte>().Slice(i * Side * Side, Side * Side), seed, first + i));
        return new(pixels, labels);
    }

    static int DrawOne(Span<byte> pixels, long seed, int index)
    {
        var random = new RandomStream(seed, Purpose.Picture, index);
        int digit = random.Below(DigitShapes.Strokes.Length);
        Point[][][] ways = DigitShapes.Strokes[digit];
        Span<Point> knots = stackalloc Point[DigitHand.KnotCount];
        var hand = new DigitHand(ref random, knots);
        Span<float> ink = stackalloc float[pixels.Length];
        ink.Clear();
        foreach (Point[] stroke in ways[random.Below(ways.Length)])
        {
            Point from = hand.Place(stroke[0]);
            foreach (Point point in stroke.AsSpan(1))
            {
                Point to = hand.Place(point);
                DigitCanvas.Draw(ink, from, to, hand.Radius);
                from = to;
            }
        }
        DigitCanvas.Develop(ink, pixels, random.Between(170, 255), random.Between(0, 20), ref random);
        return digit;
    }
}
