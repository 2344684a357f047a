namespace Downhill.Plots.Tests;

/// <summary>The colours, measured as eyes see them.</summary>
public class ThemeTests
{
    /// <summary>
    /// What the linear RGB of a colour becomes in eyes without one of the three kinds of cones.
    /// Source: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
    /// 2009.
    /// </summary>
    static readonly double[][] Eyes =
    [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    static readonly double[] Cones =
    [
        0.4122214708, 0.5363325363, 0.0514459929,
        0.2119034982, 0.6806995451, 0.1073969566,
        0.0883024619, 0.2817188376, 0.6299787005,
    ];

    public static TheoryData<string[], string> Papers => new()
    {
        { Theme.LightSeries, Theme.LightPaper },
        { Theme.DarkSeries, Theme.DarkPaper },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void Series_are_told_apart_by_all_eyes(string[] colors, string paper)
    {
        Assert.Equal(Theme.SeriesColors, colors.Length);
        foreach (double[] eye in Eyes)
            for (int i = 0; i < colors.Length; i++)
                for (int j = 0; j < i; j++)
                {
                    // In OKLab a difference of 0.02 is just seen; 0.085 is clear, and the first four are clearer still.
                    double least = i < 4 ? 0.1 : 0.085;
                    double distance = Distance(Lab(Seen(colors[i], eye)), Lab(Seen(colors[j], eye)));
                    Assert.True(distance >= least, $"{colors[i]} and {colors[j]} differ by {distance:F3} on {paper}");
                }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Series_stand_out_from_the_paper(string[] colors, string paper) =>
        Assert.All(colors, c => Assert.True(Contrast(c, paper) >= 2.99, $"{c} on {paper}: {Contrast(c, paper):F2}"));

    [Fact]
    public void Heights_grow_lighter_all_the_way()
    {
        double[] lightness = [.. Enumerable.Range(0, 33).Select(i => Lab(Linear(HeightRamp.Hex(i / 32.0)))[0])];

        Assert.All(lightness.Zip(lightness.Skip(1)), pair => Assert.True(pair.Second > pair.First));
    }

    static double[] Linear(string hex) => [.. Enumerable.Range(0, 3)
        .Select(i => Convert.ToInt32(hex.Substring(1 + 2 * i, 2), 16) / 255.0)
        .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    static double[] Seen(string hex, double[] eye) => [.. Times(eye, Linear(hex)).Select(c => Math.Clamp(c, 0, 1))];

    /// <summary>Source: Ottosson, "A perceptual color space for image processing", 2020.</summary>
    static double[] Lab(double[] rgb) => Times(
        [
            0.2104542553, 0.7936177850, -0.0040720468,
            1.9779984951, -2.4285922050, 0.4505937099,
            0.0259040371, 0.7827717662, -0.8086757660,
        ],
        [.. Times(Cones, rgb).Select(Math.Cbrt)]);

    static double Contrast(string a, string b)
    {
        double[] light = [.. new[] { a, b }.Select(c => Linear(c))
            .Select(c => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]).Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    static double[] Times(double[] matrix, double[] v) =>
        [.. Enumerable.Range(0, 3)
            .Select(r => matrix[3 * r] * v[0] + matrix[3 * r + 1] * v[1] + matrix[3 * r + 2] * v[2])];

    static double Distance(double[] a, double[] b) =>
        Math.Sqrt(a.Zip(b).Sum(p => (p.First - p.Second) * (p.First - p.Second)));
}
