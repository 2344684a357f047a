using System.Runtime.CompilerServices;
using Downhill.Memory;

namespace Downhill.Operations;

/// <summary>A tensor's memory as a kernel sees it: where its elements are and how its axes walk through them.</summary>
public readonly struct View
{
    readonly Storage? _storage;
    readonly int[]? _strides;

    internal View(Storage? storage, TensorType type, int[]? strides, int offset) =>
        (_storage, Type, _strides, Offset) = (storage, type, strides, offset);

    /// <summary>Dtype and shape.</summary>
    public TensorType Type { get; }

    /// <summary>Type of the elements.</summary>
    public DType DType => Type.DType;

    /// <summary>Sizes of the axes.</summary>
    public Shape Shape => Type.Shape;

    /// <summary>Elements before the first one.</summary>
    internal int Offset { get; }

    internal Storage Storage => _storage ?? throw NoNumbers();

    internal bool HasNumbers => _storage is not null;

    /// <summary>Steps in elements an axis makes; null when the elements lie in row-major order without gaps.</summary>
    internal int[]? StridesOrNull => _strides;

    /// <summary>Whether the elements lie in row-major order without gaps.</summary>
    public bool IsContiguous => _strides is null;

    /// <summary>Elements to step for one step along each axis.</summary>
    internal int[] Strides => _strides ?? Layout.RowMajor(Shape);

    /// <summary>The elements in row-major order, to read; valid while the operation runs. Only for a contiguous
    /// view.</summary>
    public ReadOnlySpan<T> Read<T>() where T : unmanaged => Storage.Span<T>(Offset, Contiguous());

    /// <summary>The elements in row-major order, to write; valid while the operation runs. Only for a contiguous
    /// view.</summary>
    public Span<T> Write<T>() where T : unmanaged => Storage.Span<T>(Offset, Contiguous());

    /// <summary>Everything the view can reach, from its first element's place on: for kernels that walk
    /// strides.</summary>
    internal Span<T> Reach<T>(out int origin) where T : unmanaged
    {
        (int lowest, int highest) = Layout.Extent(Shape, _strides);
        origin = -lowest;
        return Storage.Span<T>(Offset + lowest, highest - lowest + 1);
    }

    /// <inheritdoc cref="PooledStorage.Settled"/>
    internal Prepared? Settled() => (_storage as PooledStorage)?.Settled(this);

    /// <summary>The places start to start + size - 1 of an axis.</summary>
    internal View Part(int axis, int start, int size)
    {
        TensorType type = new(DType, Shape.With(axis, size));
        int[] strides = Strides;
        int offset = type.Shape.ElementCount == 0 ? 0 : start * strides[axis];
        return new(_storage, type, Layout.Normalize(type.Shape, strides), Offset + offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Contiguous() => IsContiguous ? Shape.ElementCount : throw new InvalidOperationException("View: the elements have gaps.");

    static DeviceMismatchException NoNumbers() =>
        new("Tensor: numbers are needed here, but the tensor has only a shape.") { Operation = "Tensor" };
}
