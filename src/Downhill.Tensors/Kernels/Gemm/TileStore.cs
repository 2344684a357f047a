using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Writes the sums of a tile to C, row after row, with the bias and what C held before.</summary>
internal unsafe ref struct TileStore<TLanes, TVectors>
    where TLanes : struct, ILanes<TLanes> where TVectors : struct, ICount
{
    byte* _c;
    readonly nint _row;
    readonly bool _accumulate, _ragged;
    readonly TLanes _mask, _bias0, _bias1;

    /// <summary>Whether the sums are all there is to store, and whole vectors: then <see cref="PlainRow"/> does.</summary>
    internal bool Plain { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TileStore(Tile* tile)
    {
        _c = tile->C;
        _row = tile->CRow;
        _accumulate = tile->Accumulate;
        _ragged = tile->Ragged != 0;
        Plain = !_accumulate && !_ragged && tile->Bias == null;
        if (_ragged)
            _mask = TLanes.Mask(tile->Ragged);
        if (tile->Bias == null)
            return;
        if (TVectors.Value == 1)
        {
            _bias0 = LoadLast(tile->Bias);
        }
        else
        {
            _bias0 = TLanes.Load(tile->Bias);
            _bias1 = LoadLast(tile->Bias + TLanes.Bytes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PlainRow(TLanes sum0, TLanes sum1)
    {
        sum0.Store(_c);
        if (TVectors.Value > 1)
            sum1.Store(_c + TLanes.Bytes);
        _c += _row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Row(TLanes sum0, TLanes sum1)
    {
        if (TVectors.Value == 1)
        {
            StoreLast(_c, sum0 + _bias0);
        }
        else
        {
            sum0 += _bias0;
            (_accumulate ? sum0 + TLanes.Load(_c) : sum0).Store(_c);
            StoreLast(_c + TLanes.Bytes, sum1 + _bias1);
        }
        _c += _row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly TLanes LoadLast(byte* source) => _ragged ? TLanes.Load(source, _mask) : TLanes.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly void StoreLast(byte* target, TLanes sum)
    {
        if (_accumulate)
            sum += LoadLast(target);
        if (_ragged)
            sum.Store(target, _mask);
        else
            sum.Store(target);
    }
}
