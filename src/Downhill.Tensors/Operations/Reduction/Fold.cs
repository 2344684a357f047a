using System.Numerics;

namespace Downhill.Operations;

/// <summary>How the elements along a reduced axis become one.</summary>
internal interface IFold
{
    /// <summary>The result where there are none.</summary>
    static abstract T Empty<T>() where T : INumber<T>;

    static abstract T Step<T>(T total, T next) where T : INumber<T>;
}

/// <summary>Reduces the middle of three axes.</summary>
internal static class Fold
{
    internal static void Run<TFold, T>(ReadOnlySpan<T> from, Span<T> to, ReduceBlock block)
        where TFold : IFold where T : unmanaged, INumber<T>
    {
        if (block.Count == 0)
            to.Fill(TFold.Empty<T>());
        else
            for (int o = 0, rows = block.Count * block.Inner; o < block.Outer; o++)
                Plane<TFold, T>(from.Slice(o * rows, rows), to.Slice(o * block.Inner, block.Inner));
    }

    static void Plane<TFold, T>(ReadOnlySpan<T> rows, Span<T> totals) where TFold : IFold where T : unmanaged, INumber<T>
    {
        rows[..totals.Length].CopyTo(totals);
        for (int start = totals.Length; start < rows.Length; start += totals.Length)
        {
            ReadOnlySpan<T> row = rows.Slice(start, totals.Length);
            for (int i = 0; i < totals.Length; i++)
                totals[i] = TFold.Step(totals[i], row[i]);
        }
    }
}

/// <summary>The sum.</summary>
internal readonly struct Total : IFold
{
    public static T Empty<T>() where T : INumber<T> => T.Zero;

    public static T Step<T>(T total, T next) where T : INumber<T> => total + next;
}

/// <summary>The product.</summary>
internal readonly struct Factors : IFold
{
    public static T Empty<T>() where T : INumber<T> => T.One;

    public static T Step<T>(T total, T next) where T : INumber<T> => total * next;
}

/// <summary>The highest; NaN above all.</summary>
internal readonly struct Highest : IFold
{
    // Infer refuses an empty axis; an empty result is what is left.
    public static T Empty<T>() where T : INumber<T> => T.Zero;

    public static T Step<T>(T total, T next) where T : INumber<T> => next > total || T.IsNaN(next) ? next : total;
}

/// <summary>The lowest; NaN below all.</summary>
internal readonly struct Lowest : IFold
{
    public static T Empty<T>() where T : INumber<T> => T.Zero;

    public static T Step<T>(T total, T next) where T : INumber<T> => next < total || T.IsNaN(next) ? next : total;
}

/// <summary>Truth values that are all true.</summary>
internal readonly struct Every : IFold
{
    public static T Empty<T>() where T : INumber<T> => T.One;

    public static T Step<T>(T total, T next) where T : INumber<T> => total * next;
}

/// <summary>Truth values of which one is true.</summary>
internal readonly struct Some : IFold
{
    public static T Empty<T>() where T : INumber<T> => T.Zero;

    public static T Step<T>(T total, T next) where T : INumber<T> => next > total ? next : total;
}
