using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Memory;
using Downhill.Operations;

namespace Downhill.Kernels;

internal static unsafe partial class Reduce
{
    /// <summary>y = Σ x / count; NaN over nothing.</summary>
    internal static void Mean<T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block)
        where T : unmanaged, INumber<T>
    {
        Run<SumOf, T>(x, y, block);
        Elementwise.ZipScalar(default(Quotients), y, T.CreateChecked(block.Count), y);
    }

    /// <summary>
    /// y = Σ (x - mean)² / divisor. Two passes: the difference of two sums of squares would lose digits.
    /// </summary>
    internal static void Variance<T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block, T divisor)
        where T : unmanaged, INumber<T>
    {
        using ScratchLease<T> lease = Scratch.Rent<T>(y.Length);
        Span<T> mean = new(lease.Pointer, y.Length);
        Mean(x, mean, block);
        Run<SumOf, SquaredDistance, T>(default, x, mean, y, block);
        Elementwise.ZipScalar(default(Quotients), y, divisor, y);
    }

    /// <summary>y = log Σ e^x, without overflow; -infinity over nothing.</summary>
    internal static void LogSumExp<T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block)
        where T : unmanaged, INumber<T>
    {
        using ScratchLease<T> lease = Scratch.Rent<T>(y.Length);
        Span<T> highest = new(lease.Pointer, y.Length);
        Run<HighestOf, T>(x, highest, block);
        Elementwise.Map(default(FiniteOrZero), highest, highest);
        Run<SumOf, ShiftedExp, T>(default, x, highest, y, block);
        Elementwise.Zip(default(LogPlus), y, highest, y);
    }

    readonly struct Quotients : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a / b;
    }

    /// <summary>log a + b.</summary>
    readonly struct LogPlus : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
            VectorMath.Log(a) + b;
    }

    /// <summary>
    /// An infinite highest element minus itself would be NaN; without a shift the sum is as infinite, or 0.
    /// </summary>
    readonly struct FiniteOrZero : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T>
        {
            Vector512<T> infinite = Vector512.Equals(Vector512.Abs(x), Vector512.Create(T.One / T.Zero));
            return Vector512.AndNot(x, infinite);
        }
    }
}
