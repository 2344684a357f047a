namespace Downhill.Training;

/// <summary>Tries all combinations of a few values of a few hyper-parameters: what a training ends with, over a
/// grid.</summary>
/// <example><code>
/// SweepResults results = new Sweep()
///     .Over("learning rate", 0.001, 0.01, 0.1)
///     .Over("width", 16, 64)
///     .Run(setting => Accuracy(setting["learning rate"], (int)setting["width"]));
/// Console.WriteLine(results);
/// </code></example>
public sealed class Sweep
{
    readonly List<(string Name, double[] Values)> _axes = [];

    /// <summary>Adds a hyper-parameter; the one added last changes fastest.</summary>
    /// <param name="name">What settings and results call it.</param>
    /// <param name="values">What is tried, at least one value, each once.</param>
    /// <returns>This sweep.</returns>
    /// <exception cref="ArgumentException">The name is there already; or there is no value, or one twice.</exception>
    public Sweep Over(string name, params ReadOnlySpan<double> values)
    {
        if (_axes.Exists(axis => axis.Name == name))
            throw new ArgumentException($"Sweep: each hyper-parameter is added once, but \"{name}\" is there already.");
        double[] all = values.ToArray();
        if (all.Length == 0 || all.Distinct().Count() < all.Length)
            throw new ArgumentException($"Sweep: \"{name}\" needs at least one value, and each once, but " +
                (all.Length == 0 ? "there is none." : "one stands there twice."));
        _axes.Add((name, all));
        return this;
    }

    /// <summary>Runs every combination, one after the other.</summary>
    /// <param name="run">From a setting to its figure: a loss, an accuracy. Infinities and NaN are results too.</param>
    /// <param name="onRun">Told of each result as it comes. Default null: nobody.</param>
    /// <exception cref="InvalidOperationException">There is no hyper-parameter.</exception>
    public SweepResults Run(Func<SweepSetting, double> run, Action<SweepRun>? onRun = null)
    {
        if (_axes.Count == 0)
            throw new InvalidOperationException(
                "Sweep: there must be something to vary, but no hyper-parameter is given.");
        List<SweepRun> runs = [];
        foreach (SweepSetting setting in Settings())
        {
            SweepRun done = new(setting, run(setting));
            runs.Add(done);
            onRun?.Invoke(done);
        }
        return new(runs);
    }

    IEnumerable<SweepSetting> Settings()
    {
        int count = _axes.Aggregate(1, (product, axis) => product * axis.Values.Length);
        for (int i = 0; i < count; i++)
        {
            var values = new (string, double)[_axes.Count];
            for (int axis = _axes.Count - 1, rest = i; axis >= 0; rest /= _axes[axis--].Values.Length)
                values[axis] = (_axes[axis].Name, _axes[axis].Values[rest % _axes[axis].Values.Length]);
            yield return new(values);
        }
    }
}
