using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Memory;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>
/// The same where other axes lie behind: a reduction, then each row with what belongs to its columns.
/// </summary>
internal static unsafe partial class SoftmaxKernels
{
    static void ForwardColumns<T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block) where T : unmanaged, INumber<T>
    {
        using ScratchLease<T> lease = Scratch.Rent<T>((long)block.Outer * block.Inner);
        Span<T> columns = new(lease.Pointer, block.Outer * block.Inner);
        Reduce.Run<HighestOf, T>(x, columns, block);
        ZipRows(default(ExpOfDifference), x, columns, y, block);
        Reduce.Run<SumOf, T>(y, columns, block);
        ZipRows(default(Quotient), y, columns, y, block);
    }

    static void LogForwardColumns<T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block) where T : unmanaged, INumber<T>
    {
        using ScratchLease<T> lease = Scratch.Rent<T>((long)block.Outer * block.Inner);
        Span<T> columns = new(lease.Pointer, block.Outer * block.Inner);
        Reduce.LogSumExp(x, columns, block);
        ZipRows(default(Difference), x, columns, y, block);
    }

    static void BackwardColumns<T>(ReadOnlySpan<T> g, ReadOnlySpan<T> y, Span<T> dx, ReduceBlock block)
        where T : unmanaged, INumber<T>
    {
        using ScratchLease<T> lease = Scratch.Rent<T>((long)block.Outer * block.Inner);
        using ScratchLease<T> shares = Scratch.Rent<T>(y.Length);
        Span<T> columns = new(lease.Pointer, block.Outer * block.Inner), share = new(shares.Pointer, y.Length);
        Elementwise.Zip(default(Times), g, y, share);
        Reduce.Run<SumOf, T>(share, columns, block);
        ZipRows(default(Difference), g, columns, share, block);
        Elementwise.Zip(default(Times), y, share, dx);
    }

    static void LogBackwardColumns<T>(ReadOnlySpan<T> g, ReadOnlySpan<T> y, Span<T> dx, ReduceBlock block)
        where T : unmanaged, INumber<T>
    {
        using ScratchLease<T> lease = Scratch.Rent<T>((long)block.Outer * block.Inner);
        using ScratchLease<T> shares = Scratch.Rent<T>(y.Length);
        Span<T> columns = new(lease.Pointer, block.Outer * block.Inner), share = new(shares.Pointer, y.Length);
        Reduce.Run<SumOf, T>(g, columns, block);
        ZipRows(default(ExpTimes), y, columns, share, block);
        Elementwise.Zip(default(Difference), g, share, dx);
    }

    /// <summary>y[o, c, i] = f(x[o, c, i], columns[o, i]).</summary>
    static void ZipRows<TFunction, T>(
        TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> columns, Span<T> y, ReduceBlock block)
        where TFunction : unmanaged, IBinaryFunction where T : unmanaged, INumber<T>
    {
        for (int row = 0; row < block.Outer * block.Count; row++)
        {
            int start = row * block.Inner, column = row / block.Count * block.Inner;
            Elementwise.Zip(
                f, x.Slice(start, block.Inner), columns.Slice(column, block.Inner), y.Slice(start, block.Inner));
        }
    }

    readonly struct ExpOfDifference : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
            VectorMath.Exp(a - b);
    }

    readonly struct ExpTimes : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
            VectorMath.Exp(a) * b;
    }

    readonly struct Quotient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a / b;
    }

    readonly struct Difference : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a - b;
    }

    readonly struct Times : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a * b;
    }
}
