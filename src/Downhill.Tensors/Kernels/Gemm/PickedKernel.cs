namespace Downhill.Kernels;

/// <summary>The micro-kernel of the last tile, for the next one, which mostly has the same size: picking one takes as long
/// as several rows of a small tile.</summary>
internal unsafe ref struct PickedKernel<TLanes> where TLanes : struct, ILanes<TLanes>
{
    delegate*<Tile*, void> _kernel;
    int _rows, _vectors;

    internal void Run(Tile* tile, int rows, int vectors)
    {
        if (rows != _rows || vectors != _vectors)
        {
            _kernel = MicroKernels.Pick<TLanes>(rows, vectors, masked: false);
            (_rows, _vectors) = (rows, vectors);
        }
        _kernel(tile);
    }
}
