namespace Downhill.Data;

/// <summary>Pictures of handwritten-looking digits, 28 x 28, drawn by this program from strokes.</summary>
internal static class DrawnDigits
{
    /// <summary>Pixels in a row and rows of a picture.</summary>
    internal const int Side = 28;

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
