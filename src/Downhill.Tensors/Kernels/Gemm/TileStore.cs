using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Writes the sums of a tile to C, row after row, with the bias and what C held before,
/// rectified where that is asked for.</summary>
internal unsafe ref struct TileStore<TLanes, TVectors>
    where TLanes : struct, ILanes<TLanes> where TVectors : struct, ICount
{
    byte* _c;
    readonly nint _row;
    readonly bool _accumulate, _rectify, _ragged, _four;
    readonly TLanes _mask, _bias0, _bias1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TileStore(Tile* tile)
    {
        _c = tile->C;
        _row = tile->CRow;
        _accumulate = tile->Accumulate;
        _rectify = tile->Rectify;
        _ragged = tile->Ragged != 0;
        _four = tile->Ragged == 4;
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

    /// <summary>Writes the sums that a micro-kernel left in the tile's room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Finish(Tile* tile, int rows)
    {
        TileStore<TLanes, TVectors> c = new(tile);
        byte* sums = tile->Room;
        for (int i = 0; i < rows; i++, sums += TVectors.Value * TLanes.Bytes)
            c.Row(TLanes.Load(sums), TVectors.Value > 1 ? TLanes.Load(sums + TLanes.Bytes) : default);
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
            if (_accumulate)
                sum0 += TLanes.Load(_c);
            Rectified(sum0).Store(_c);
            StoreLast(_c + TLanes.Bytes, sum1 + _bias1);
        }
        _c += _row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly TLanes Rectified(TLanes sum) => _rectify ? TLanes.AtLeast(default, sum) : sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly TLanes LoadLast(byte* source) => _ragged ? TLanes.Load(source, _mask) : TLanes.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly void StoreLast(byte* target, TLanes sum)
    {
        if (_accumulate)
            sum += LoadLast(target);
        sum = Rectified(sum);
        if (_four)
            sum.StoreFour(target); // a masked vector would lie on two cache lines
        else if (_ragged)
            sum.Store(target, _mask);
        else
            sum.Store(target);
    }
}
