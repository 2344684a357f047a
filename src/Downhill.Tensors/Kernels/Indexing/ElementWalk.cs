namespace Downhill.Kernels;

/// <summary>Rows of an index tensor, and where each begins in a tensor of other sizes: the coordinates of the row,
/// without the axis that indices replace.</summary>
internal ref struct ElementWalk
{
    readonly ReadOnlySpan<int> _sizes, _strides;
    readonly ReadOnlySpan<long> _indices;
    readonly int _axis;
    readonly int[] _place;
    int _next;

    internal ElementWalk(ReadOnlySpan<int> sizes, ReadOnlySpan<int> strides, int axis, ReadOnlySpan<long> indices)
    {
        _sizes = sizes;
        _strides = strides;
        _indices = indices;
        _axis = axis;
        _place = new int[sizes.Length];
    }

    /// <summary>The next row's indices, and the element that its first index would pick if it were 0.</summary>
    internal bool TryNext(out int start, out ReadOnlySpan<long> row)
    {
        start = 0;
        row = default;
        if (_next == _indices.Length)
            return false;
        row = _indices.Slice(_next, _sizes[^1]);
        _next += row.Length;
        for (int axis = 0; axis < _place.Length; axis++)
            start += axis == _axis ? 0 : _place[axis] * _strides[axis];
        for (int axis = _place.Length - 2; axis >= 0 && ++_place[axis] == _sizes[axis]; axis--)
            _place[axis] = 0;
        return true;
    }

    /// <summary>Elements from one index of a row to the next, beside what the indices say: 0 along the axis
    /// itself.</summary>
    internal readonly int Step => _axis == _sizes.Length - 1 ? 0 : _strides[^1];

    /// <summary>Elements that one more in an index moves.</summary>
    internal readonly int IndexStep => _strides[_axis];
}
