namespace Downhill.Kernels;

/// <summary>Where each index of an index tensor points: the coordinates of the index, with that of one axis replaced
/// by its value.</summary>
internal ref struct ElementWalk
{
    readonly ReadOnlySpan<int> _sizes;
    readonly ReadOnlySpan<long> _indices;
    readonly int _axisStep;
    readonly int[] _steps, _place;
    int _next, _row, _column;

    internal ElementWalk(ReadOnlySpan<int> sizes, ReadOnlySpan<int> strides, int axis, ReadOnlySpan<long> indices)
    {
        _sizes = sizes;
        _indices = indices;
        _axisStep = strides[axis];
        _steps = strides.ToArray();
        _place = new int[sizes.Length];
        _steps[axis] = 0;
    }

    /// <summary>The place of the next index, in elements.</summary>
    internal int Next()
    {
        int last = _sizes.Length - 1;
        if (_column == _sizes[last])
            NextRow(last - 1);
        return _row + _column++ * _steps[last] + (int)_indices[_next++] * _axisStep;
    }

    void NextRow(int axis)
    {
        _column = 0;
        for (; axis >= 0; axis--)
        {
            _row += _steps[axis];
            if (++_place[axis] < _sizes[axis])
                return;
            _row -= _steps[axis] * _sizes[axis];
            _place[axis] = 0;
        }
    }
}
