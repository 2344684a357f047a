using System.Diagnostics.CodeAnalysis;
using Downhill.Autograd;
using Downhill.Memory;
using Downhill.Operations;

namespace Downhill;

/// <summary>An array of numbers with a shape, a dtype and, where asked, a gradient.</summary>
/// <remarks>Views (reshape, transpose, slices) share memory. Memory is the library's: there is nothing to
/// dispose.</remarks>
public partial class Tensor
{
    internal Tensor(Storage? storage, TensorType type, int[]? strides, int offset) =>
        (Storage, Type, Strides, Offset) = (storage, type, strides, offset);

    /// <summary>A second handle on the same memory: how a parameter takes over the numbers it starts from.</summary>
    private protected Tensor(Tensor value) : this(value.Storage, value.Type, value.Strides, value.Offset) { }

    /// <summary>Dtype and shape.</summary>
    public TensorType Type { get; }

    /// <summary>Sizes of the axes, outermost first.</summary>
    public Shape Shape => Type.Shape;

    /// <summary>Type of the elements.</summary>
    public DType DType => Type.DType;

    /// <summary>Number of axes.</summary>
    public int Rank => Type.Shape.Rank;

    /// <summary>Number of elements.</summary>
    public int Length => Type.Shape.ElementCount;

    /// <summary>Where the numbers are.</summary>
    public Device Device => Storage is null ? Device.ShapeOnly : Device.Cpu;

    /// <summary>Whether the elements lie in row-major order without gaps.</summary>
    public bool IsContiguous => Strides is null;

    internal Storage? Storage { get; private protected set; }

    internal int[]? Strides { get; }

    internal int Offset { get; }

    internal View View => new(Storage, Type, Strides, Offset);

    /// <summary>The memory, or the error that says there are only shapes here.</summary>
    internal Storage Numbers => Storage ?? View.Storage;

    internal static Tensor Allocate(TensorType type)
    {
        ReverseWalk? walk = ReverseWalk.Current;
        Storage storage = Storage.Rent((long)type.Shape.ElementCount * type.DType.Size, walk);
        if (storage is PooledStorage)
            walk?.Note(storage);
        return new(storage, type, null, 0);
    }

    /// <summary>Keeps this tensor's memory beyond the end of the <see cref="MemoryScope"/> it was made in.</summary>
    /// <returns>This tensor.</returns>
    public Tensor Keep()
    {
        Numbers.Holders++;
        return this;
    }

    /// <summary>The tensor itself when contiguous, else a copy in order (differentiable).</summary>
    public Tensor Contiguous() => IsContiguous ? this : Operations.Identity.Shared.Apply(this);

    /// <summary>A copy with memory of its own; gradients flow back through it.</summary>
    public Tensor Clone() => Operations.Identity.Shared.Apply(this);
}
