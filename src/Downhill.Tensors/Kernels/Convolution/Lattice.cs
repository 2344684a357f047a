namespace Downhill.Kernels;

/// <summary>
/// Packing along one axis: element i of phase f of a packed plane is element Origin + f + i · Stride of the source, and
/// 0 outside of it. A window over n results reads n + Reach elements of a phase.
/// </summary>
internal readonly record struct Lattice(int Size, int Origin, int Stride, int Phases, int Reach)
{
    /// <summary>The first element of the phase that lies in the source, at most <paramref name="count"/>.</summary>
    internal int Begin(int phase, int count) => Math.Clamp(CeilingDivide(-Origin - phase), 0, count);

    /// <summary>The element after the last that lies in the source, between 0 and <paramref name="count"/>.</summary>
    internal int End(int phase, int count) => Math.Clamp(CeilingDivide(Size - Origin - phase), 0, count);

    /// <summary>
    /// How many zeros the end of each packed row of <paramref name="count"/> elements and the beginning of the next
    /// have in common, if the rows follow each other so closely. Results keep places of their own.
    /// </summary>
    internal int SharedZeros(int count)
    {
        int shared = Reach;
        for (int phase = 0; phase < Phases; phase++)
            shared = Math.Min(shared, Math.Min(Begin(phase, count), count - End(phase, count)));
        return shared;
    }

    /// <summary>Rounded up; negative dividends only need to stay at or below 0.</summary>
    int CeilingDivide(int distance) => distance <= 0 ? 0 : (distance + Stride - 1) / Stride;
}
