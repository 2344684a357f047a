using Downhill.Data;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>What a step costs, and steps that look at a part of the rows only.</summary>
internal static class RowsAStep
{
    const int Seed = 10, RowsInAll = 10_000;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("How many rows a step?");
        output.Text("Each step needs the derivative of the error of every row by every parameter. Count them:");
        const long rows = 10, parameters = 9, steps = 1000, manyRows = 100_000;
        output.Figure("derivative terms a step", rows * parameters);
        output.Figure("derivative terms in 1,000 steps", rows * parameters * steps, "#,##0");
        output.Figure("derivative terms in 1,000 steps with 100,000 rows", manyRows * parameters * steps, "#,##0");
        output.Text("""
            Nearly a billion, for a toy. But must a step really look at all rows? A single row, drawn at random, also
            says which way is down: roughly, and wrongly now and then, but right on average. This is stochastic
            gradient descent. A handful of rows is a compromise, called a mini-batch: it says more than one row and
            costs less than all.
            """);

        IceCreamStand stand = IceCreamStand.AtRandom(Seed);
        Way[] ways = [Train("stochastic (1 row)", stand.Days, stand.Sales, 1, RowsInAll),
            Train("mini-batch (4 rows)", stand.Days, stand.Sales, 4, RowsInAll / 4),
            Train("full batch (10 rows)", stand.Days, stand.Sales, 10, RowsInAll / 10)];
        foreach (Way way in ways)
            output.Figure($"MSE after 1,000 steps, {way.Name}", way.Path.Points[1000].Loss);
        foreach (Way way in ways)
            output.Figure($"MSE after 1,000 rows, {way.Name}", way.Path.Points[1000 / way.Size].Loss);
        output.Picture("rows-steps", Curves(ways, "Against steps", "step", (_, point) => point.Step, 1000),
            "Step for step the three are alike: one row says almost as much as ten, only less calmly.");
        output.Picture("rows-rows",
            Curves(ways, "Against rows seen", "rows seen", (way, point) => point.Step * way.Size, RowsInAll),
            "Row for row the fewest rows a step win: the same work buys ten times as many steps.");
        AgainstTime(output, ways, stand);
        output.Text("""
            Look at the ends of the curves, too: the fewer rows a step, the more they tremble, because each row pulls
            towards itself. A learning rate that shrinks over time calms them.
            """);
    }

    static void AgainstTime(LessonOutput output, Way[] ways, IceCreamStand stand)
    {
        output.Text("""
            The clock is another judge. With ten rows of two numbers a step has so little to compute that most of its
            time goes into getting started: it takes about as long for ten rows as for one. With 100,000 rows (here
            the ten days again and again) a full step takes much longer than one over 100 rows, and is hardly better.
            """);
        output.Picture("rows-time", Curves(ways, "Ten rows against time", "milliseconds", Milliseconds, null),
            "Ten rows: it hardly matters how many a step looks at.");
        (Tensor days, Tensor sales) = (stand.Days.Repeat(10_000, 1), stand.Sales.Repeat(10_000, 1));
        Way[] many = [Train("mini-batch (100 rows)", days, sales, 100, 2000),
            Train("full batch (100,000 rows)", days, sales, 100_000, 50)];
        output.Picture("rows-time-many", Curves(many, "100,000 rows against time", "milliseconds", Milliseconds, null),
            "100,000 rows: small batches are far ahead.");
        output.Text("""
            That is why practice uses mini-batches: large enough to keep the machine busy, small enough to take many
            steps.
            """);

        static double Milliseconds(Way way, DescentPoint point) => 1000 * point.Seconds;
    }

    sealed record Way(string Name, int Size, DescentPath Path);

    /// <summary>The quickest of three equal runs: first steps wait for the compiler, and any step may be
    /// interrupted.</summary>
    static Way Train(string name, Tensor days, Tensor sales, int size, int steps) =>
        new(name, size,
            Enumerable.Range(0, 3).Select(_ => Walk(days, sales, size, steps)).MinBy(path => path.Last.Seconds)!);

    static DescentPath Walk(Tensor days, Tensor sales, int size, int steps)
    {
        IceCreamStand stand = IceCreamStand.AtRandom(Seed);
        DataLoader loader = new(new TensorDataset(days, sales), size) { Shuffle = true, DropLast = true, Seed = 1 };
        IEnumerator<Batch> batches = Forever(loader).GetEnumerator();
        Func<Tensor> loss = size == days.Shape[0] ? () => stand.Loss(days, sales) : NextLoss;
        return new Descent(loss, new Sgd(stand.Network) { LearningRate = 0.05 })
        {
            Measure = stand.Loss,
            MostSteps = steps,
        }.Run();

        Tensor NextLoss()
        {
            batches.MoveNext();
            return stand.Loss(batches.Current.Inputs, batches.Current.Targets);
        }
    }

    static IEnumerable<Batch> Forever(DataLoader loader)
    {
        while (true)
            foreach (Batch batch in loader)
                yield return batch;
    }

    static Chart Curves(Way[] ways, string title, string label, Func<Way, DescentPoint, double> place, double? end)
    {
        Chart chart = Chart.Empty(new()
        {
            Title = title,
            XLabel = label,
            YLabel = "MSE over the ten days",
            LogY = true,
            XMin = 0,
            XMax = end,
        });
        foreach (Way way in ways)
            chart.AddLine(way.Path.Points.Select(point => place(way, point)), way.Path.Losses, way.Name);
        return chart;
    }
}
