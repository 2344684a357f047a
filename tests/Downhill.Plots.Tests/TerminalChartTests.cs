namespace Downhill.Plots.Tests;

public class TerminalChartTests
{
    [Fact]
    public void A_sparkline_has_a_block_for_each_value() =>
        Assert.Equal("▁▃▅█ ▁", TerminalChart.Sparkline([0, 0.3, 0.6, 1, double.NaN, 0]));

    [Fact]
    public void Equal_values_stand_at_half_height() => Assert.Equal("▅▅", TerminalChart.Sparkline([2f, 2f]));

    [Fact]
    public void Many_values_become_means() => Assert.Equal("▁█", TerminalChart.Sparkline([0, 2, 4, 6], 2));

    [Fact]
    public void Nothing_is_nothing()
    {
        Assert.Equal("", TerminalChart.Sparkline(Array.Empty<double>()));
        Assert.Equal("", TerminalChart.Bars([], Array.Empty<int>()));
    }

    [Fact]
    public void Bars_are_as_long_as_their_values() =>
        Assert.Equal("cat ████ 0.50\ndog █▌ 0.19\nemu  0\n",
            TerminalChart.Bars(["cat", "dog", "emu"], [0.5, 0.19, 0], 4));

    [Fact]
    public void Names_cannot_steer_the_terminal() =>
        Assert.Equal("[31mred ██ 1\n", TerminalChart.Bars(["\u001b[31m\r\nred"], [1], 2));

    [Fact]
    public void Names_and_values_must_match() =>
        Assert.Equal("TerminalChart.Bars: names and values must have one length, but names has 1 and values has 2.",
            Assert.Throws<ArgumentException>(() => TerminalChart.Bars(["a"], [1, 2])).Message);
}
