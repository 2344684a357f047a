using System.Globalization;

namespace Downhill.Data;

/// <summary>How people write the ten digits: for each one some ways, each way some strokes, each stroke the points
/// that the pen passes, in hundredths of the digit's box, x to the right and y down. A point written twice is a corner.
/// The points were set by hand for this program.
/// </summary>
internal static class DigitShapes
{
    static readonly string[][] Ways =
    [
        [
            "50,5 22,22 14,50 22,80 50,95 78,80 86,50 78,22 50,5",
            "62,10 36,9 21,44 27,84 50,95 72,82 79,45 67,14 48,5",
        ],
        [
            "51,5 50,50 49,95",
            "28,28 52,6 52,6 51,50 50,95",
            "30,24 52,5 52,5 52,50 52,94 | 27,94 52,94 77,93",
        ],
        [
            "20,26 34,8 62,6 76,26 62,52 38,74 18,93 18,93 50,92 84,92",
            "22,22 45,5 72,16 66,45 40,78 22,90 18,80 32,76 55,90 84,88",
        ],
        [
            "22,16 48,5 74,20 66,40 44,47 44,47 70,54 80,74 60,93 34,94 18,82",
            "22,8 50,8 76,8 76,8 46,40 46,40 74,50 80,72 60,93 36,94 20,84",
        ],
        [
            "34,6 24,36 18,58 18,58 50,58 82,58 | 64,30 63,62 62,95",
            "62,95 62,50 62,5 62,5 38,36 14,66 14,66 50,66 86,66",
            "26,8 22,36 34,52 58,52 74,42 | 76,8 74,50 70,95",
        ],
        [
            "74,8 34,8 34,8 28,44 28,44 52,38 76,52 78,74 58,93 34,94 20,84",
            "32,8 28,44 28,44 54,38 76,54 76,76 56,94 32,93 18,84 | 32,8 55,8 78,6",
        ],
        [
            "66,6 40,24 24,54 24,78 42,95 66,92 76,74 64,56 42,56 26,72",
            "50,4 28,40 20,72 36,94 62,92 74,74 60,58 36,62 22,76",
        ],
        [
            "18,10 50,10 80,10 80,10 56,50 42,95",
            "18,10 50,10 80,10 80,10 58,50 46,95 | 32,52 52,50 72,49",
            "20,26 20,10 20,10 50,11 80,12 80,12 60,45 52,95",
        ],
        [
            "70,18 48,5 28,18 36,38 60,54 76,74 60,93 36,93 22,76 36,56 60,42 72,26 70,18",
            "50,48 28,36 28,14 50,5 72,14 72,36 50,48 | 50,48 22,60 20,84 50,95 80,84 78,60 50,48",
        ],
        [
            "72,30 58,8 34,12 24,34 38,52 60,48 72,30 72,30 72,60 68,95",
            "74,32 60,8 36,10 24,32 36,52 60,50 74,30 74,30 78,60 66,88 44,95 28,86",
        ],
    ];

    /// <summary>By digit and way: the strokes, each a line through many points, in the box from -0.5 to 0.5.</summary>
    internal static readonly Point[][][][] Strokes = [.. Ways.Select(ways => ways.Select(Parse).ToArray())];

    static Point[][] Parse(string way) => [.. way.Split('|').Select(stroke => Curve.Through(
        [.. stroke.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParsePoint)]))];

    static Point ParsePoint(string text)
    {
        string[] numbers = text.Split(',');
        return new(Number(numbers[0]), Number(numbers[1]));

        static float Number(string text) => int.Parse(text, CultureInfo.InvariantCulture) / 100f - 0.5f;
    }
}
