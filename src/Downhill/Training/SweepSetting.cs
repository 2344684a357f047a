using System.Globalization;

namespace Downhill.Training;

/// <summary>One combination of a <see cref="Sweep"/>: a value for each hyper-parameter.</summary>
public sealed class SweepSetting
{
    internal SweepSetting(IReadOnlyList<(string Name, double Value)> values) => Values = values;

    /// <summary>The values, in the order in which the hyper-parameters were added.</summary>
    public IReadOnlyList<(string Name, double Value)> Values { get; }

    /// <summary>The value of a hyper-parameter.</summary>
    /// <exception cref="KeyNotFoundException">The sweep has none of this name.</exception>
    public double this[string name]
    {
        get
        {
            foreach ((string known, double value) in Values)
                if (known == name)
                    return value;
            throw new KeyNotFoundException($"Sweep: a hyper-parameter must be one of " +
                $"{string.Join(", ", Values.Select(one => one.Name))}, but \"{name}\" is not.");
        }
    }

    /// <summary>The values with their names: <c>learning rate 0.01, width 64</c>.</summary>
    public override string ToString() => string.Join(", ",
        Values.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} {one.Value}")));
}

/// <summary>What one combination led to.</summary>
/// <param name="Setting">The combination.</param>
/// <param name="Figure">Its loss, accuracy or whatever the sweep looks at.</param>
public sealed record SweepRun(SweepSetting Setting, double Figure);
