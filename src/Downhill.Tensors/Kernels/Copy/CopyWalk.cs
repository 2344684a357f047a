using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>The outer axes of a copy, walked like the wheels of a counter; a plain struct, so that every thread has its
/// own.</summary>
internal struct CopyWalk
{
    /// <summary>More axes that cannot be joined are walked one by one outside.</summary>
    internal const int Most = 8;

    readonly Wheels _wheels;
    readonly int _count;
    Places _places;

    internal CopyWalk(ReadOnlySpan<CopyAxis> outer)
    {
        outer.CopyTo(_wheels);
        _count = outer.Length;
    }

    /// <summary>Elements from the origin to the current place.</summary>
    internal int From { get; private set; }

    internal int To { get; private set; }

    /// <summary>Number of places.</summary>
    internal readonly int Length
    {
        get
        {
            int length = 1;
            for (int i = 0; i < _count; i++)
                length *= _wheels[i].Size;
            return length;
        }
    }

    internal void GoTo(int place)
    {
        (From, To) = (0, 0);
        for (int i = _count - 1; i >= 0; i--)
        {
            CopyAxis axis = _wheels[i];
            (place, _places[i]) = (place / axis.Size, place % axis.Size);
            From += _places[i] * axis.FromStep;
            To += _places[i] * axis.ToStep;
        }
    }

    internal void Next()
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            CopyAxis axis = _wheels[i];
            From += axis.FromStep;
            To += axis.ToStep;
            if (++_places[i] < axis.Size)
                return;
            From -= axis.FromStep * axis.Size;
            To -= axis.ToStep * axis.Size;
            _places[i] = 0;
        }
    }

#pragma warning disable IDE0044, IDE0051, CS0169 // The runtime repeats these fields; code reaches them by index alone.
    [InlineArray(Most)]
    struct Wheels
    {
        CopyAxis _first;
    }

    [InlineArray(Most)]
    struct Places
    {
        int _first;
    }
#pragma warning restore IDE0044, IDE0051, CS0169
}
