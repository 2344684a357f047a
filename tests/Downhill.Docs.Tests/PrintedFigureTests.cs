namespace Downhill.Docs.Tests;

public class PrintedFigureTests
{
    [Theory]
    [InlineData("convolution, right: 99.17 %", "convolution, right: 99.10 %", true)]
    [InlineData("convolution, right: 99.17 %", "convolution, right: 98.10 %", false)]
    [InlineData("convolution, right: 99.17 %", "connected, right: 99.17 %", false)]
    [InlineData("loss at the end: 0.012523", "loss at the end: 0.012524", true)]
    [InlineData("loss at the end: 0.012523", "loss at the end: 0.0140", false)]
    [InlineData("output: 1.1259E+15", "output: 1.1259E+15", true)]
    [InlineData("output: 1.1259E+15", "output: 1.1259E+14", false)]
    [InlineData("weights: 158,800", "weights: 178,800", false)]
    [InlineData("Lesson 1: Ice cream", "Lesson 1: Ice", false)]
    public void Figures_agree_as_far_as_rounding_lets_them(string shown, string printed, bool agree) =>
        Assert.Equal(agree, PrintedFigure.Agree(shown, printed));
}
