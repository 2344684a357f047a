using Downhill.Data;
using Downhill.Plots;

namespace Downhill.Lessons;

/// <summary>What is known, what is asked, and how wrong an answer is.</summary>
internal static class TenDays
{
    static readonly string[] s_names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    internal static void Tell(LessonOutput output)
    {
        IceCreamStand stand = IceCreamStand.AtItsBest();
        output.Heading("Ten days and nine parameters");
        output.Uses("ten days of an ice cream stand, made up for this lesson.");
        output.Text("""
            You sell ice cream. On warm days you sell more, and at weekends more again. For ten days you wrote down
            the temperature, the day of the week, and how much you sold. Could a program learn from these ten lines
            what you will sell tomorrow?
            """);
        output.Text("""
            A network takes the two numbers of a day and answers with one: the sales it expects. All numbers are
            scaled to lie between 0 and 1, which makes life easier for it: the temperature is divided by 40 °C, the
            day (Monday 0 to Sunday 6) by 6, and sales are counted in thousands.
            """);
        output.Table(["day", "temperature", "weekday", "sales", "the network says"], Rows(stand));
        output.Text("""
            Each of its neurons multiplies what comes in by weights, adds a bias, and lets the result pass if it is
            positive; otherwise it says 0. That last rule is called ReLU. Two neurons look at the day, a third looks
            at the two. Six weights and three biases: nine numbers, the parameters. They are all that the network
            knows.
            """);
        output.Listing("h1 = ReLU(a · temperature + b · weekday + c)\nh2 = ReLU(d · temperature + e · weekday + f)\n" +
            "sales = ReLU(g · h1 + h · h2 + i)");
        output.Figure("parameters", stand.Network.CountParameters());
        output.Picture("network", new NetworkDrawing(2, 2, 1)
        {
            Title = "The network with its best weights",
            Inputs = ["temperature", "weekday"],
            Outputs = ["sales"],
            Names = ["a day", "hidden neurons", "the answer"],
            Weights = [stand.Hidden.Weight.To(DType.Float64).ToArray2D<double>(),
                stand.Last.Weight.To(DType.Float64).ToArray2D<double>()],
        }, "Each line is a weight; the thicker it is, the larger the weight. Negative ones would be orange.");
        output.Text("""
            How wrong is it? For each day take the difference between what it says and what you sold, square it so
            that too much and too little both count, and take the mean over the ten days. This is the mean squared
            error, MSE for short. To learn is to find parameters that make it small.
            """);
        output.Figure("MSE at the best parameters", stand.Loss().Item<float>());
    }

    static IEnumerable<string[]> Rows(IceCreamStand stand)
    {
        Tensor said = stand.Network.Forward(stand.Days);
        float[,] table = Tensor.Concat([stand.Days, stand.Sales, said], 1).ToArray2D<float>();
        for (int row = 0; row < table.GetLength(0); row++)
        {
            string day = s_names[(int)Math.Round(6 * table[row, 1])];
            yield return [day, .. Enumerable.Range(0, 4).Select(column => table[row, column].Show("0.0000"))];
        }
    }
}
