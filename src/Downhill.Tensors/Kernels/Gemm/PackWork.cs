namespace Downhill.Kernels;

/// <summary>Lays B out in panels: all of it, or only the narrower last panel where the others are read in place.</summary>
internal readonly unsafe struct PackWork<TLanes, T> : IWork where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    readonly Matrix<T> _b;

    internal Panels Panels { get; }

    static int Lanes => TLanes.Bytes / sizeof(T);

    internal PackWork(in Matrix<T> b, bool pack, T* scratch)
    {
        _b = b;
        nint step = pack ? 2 * TLanes.Bytes : b.RowStride * (nint)sizeof(T), stride = pack ? b.Rows * step : 2 * TLanes.Bytes;
        Panels = new()
        {
            Start = pack ? (byte*)scratch : (byte*)b.Data,
            Stride = stride,
            Step = step,
            Last = (byte*)scratch + (pack ? b.Columns / (2 * Lanes) * stride : 0),
            LastStep = LastVectors(b.Columns) * TLanes.Bytes,
        };
    }

    /// <summary>Elements of scratch memory that the panels need.</summary>
    internal static long Size(in Matrix<T> b, bool pack)
    {
        int whole = pack ? b.Columns / (2 * Lanes) * 2 : 0;
        return (long)b.Rows * Lanes * (whole + LastVectors(b.Columns));
    }

    static int LastVectors(int columns) => (columns % (2 * Lanes) + Lanes - 1) / Lanes;

    internal void Start(int parts)
    {
        if (Panels.Start != (byte*)_b.Data)
            WorkPool.Run(this, parts);
        else if (_b.Columns % (2 * Lanes) != 0)
            PackPanel(_b.Columns / (2 * Lanes));
    }

    public void Run(int part, int parts)
    {
        Share panels = Share.Of((_b.Columns + 2 * Lanes - 1) / (2 * Lanes), 1, part, parts);
        for (int panel = panels.Start; panel < panels.End; panel++)
            PackPanel(panel);
    }

    void PackPanel(int panel)
    {
        int start = panel * 2 * Lanes, end = Math.Min(start + 2 * Lanes, _b.Columns);
        bool whole = end - start == 2 * Lanes;
        Pack.Panel<TLanes, T>(_b.Part(new(0, _b.Rows), new(start, end)),
            whole ? Panels.Start + panel * Panels.Stride : Panels.Last, whole ? Panels.Step : Panels.LastStep);
    }
}
