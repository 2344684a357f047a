using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Runs an update rule over a parameter, its gradient and its memories: one pass, in place.</summary>
internal static unsafe class FusedUpdate
{
    /// <summary>All tensors are contiguous, of one shape and one floating dtype; memories beyond the rule's number are
    /// null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Run<TRule>(TRule rule, Tensor weights, Tensor gradients, Tensor? a, Tensor? b, Tensor? c)
        where TRule : unmanaged, IUpdateRule
    {
        Dispatch.Float(weights.DType, "Optimizer", new Kernel<TRule>(rule, [weights, gradients, a, b, c]));
        weights.Numbers.Version++;
    }

    // A span of the tensors: copies of five handles cost as much as the update of a few numbers.
    readonly ref struct Kernel<TRule>(TRule rule, ReadOnlySpan<Tensor?> tensors) : IFloatKernel
        where TRule : unmanaged, IUpdateRule
    {
        readonly ReadOnlySpan<Tensor?> _tensors = tensors;

        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            (Tensor weights, Tensor gradients) = (_tensors[0]!, _tensors[1]!);
            int length = weights.Length;
            // The number of states is a constant of the rule: what it does not remember is not even looked at.
            Span<T> one = TRule.States > 0 ? Span<T>(_tensors[2], length) : default;
            Span<T> two = TRule.States > 1 ? Span<T>(_tensors[3], length) : default;
            Span<T> three = TRule.States > 2 ? Span<T>(_tensors[4], length) : default;
            fixed (T* w = Span<T>(weights, length), g = Span<T>(gradients, length), first = one, second = two, third = three)
                Ranges.Run(new UpdateRange<TRule, T>(rule, w, g, first, second, third), length);
            GC.KeepAlive(gradients);
        }

        static Span<T> Span<T>(Tensor? tensor, int length) where T : unmanaged =>
            tensor is null ? default : tensor.Numbers.Span<T>(tensor.Offset, length);
    }
}
