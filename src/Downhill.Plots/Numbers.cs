using System.Numerics;

namespace Downhill.Plots;

/// <summary>Takes numbers of any type into double.</summary>
internal static class Numbers
{
    internal static double[] From<T>(IEnumerable<T> values, string name)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return [.. values.Select(double.CreateSaturating)];
    }

    /// <summary>Two rows of numbers that belong together.</summary>
    internal static (double[] First, double[] Second) Pair<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second,
        string operation, string firstName = "x", string secondName = "y")
        where T1 : INumberBase<T1>
        where T2 : INumberBase<T2>
    {
        (double[] a, double[] b) = (From(first, firstName), From(second, secondName));
        SameLength(a.Length, b.Length, operation, firstName, secondName);
        return (a, b);
    }

    internal static void SameLength(int first, int second, string operation, string firstName, string secondName)
    {
        if (first != second)
            throw new ArgumentException(
                $"{operation}: {firstName} and {secondName} must have one length, but {firstName} has {first} and " +
                $"{secondName} has {second}.");
    }

    internal static double[,] From<T>(T[,] values, string name)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(values, name);
        double[,] numbers = new double[values.GetLength(0), values.GetLength(1)];
        for (int r = 0; r < values.GetLength(0); r++)
            for (int c = 0; c < values.GetLength(1); c++)
                numbers[r, c] = double.CreateSaturating(values[r, c]);
        return numbers;
    }
}
