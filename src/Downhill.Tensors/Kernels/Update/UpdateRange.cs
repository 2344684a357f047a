using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>A rule swept over arrays: each weight, gradient and memory is read once and written once.</summary>
internal readonly unsafe struct UpdateRange<TRule, T>(TRule rule, T* weights, T* gradients, T* first, T* second, T* third) : IRange
    where TRule : unmanaged, IUpdateRule where T : unmanaged, INumber<T>
{
    [MethodImpl(Compile.Apart)]
    public void Run(nint start, nint count)
    {
        TRule update = rule;
        T* w = weights, g = gradients, a = first, b = second, c = third;
        nint end = start + count, i = start;
        Vector512<T> x, va = default, vb = default, vc = default;
        for (; i <= end - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            x = Vector512.Load(w + i);
            // The number of states is a constant of the rule: the compiler drops what it does not remember.
            if (TRule.States > 0) va = Vector512.Load(a + i);
            if (TRule.States > 1) vb = Vector512.Load(b + i);
            if (TRule.States > 2) vc = Vector512.Load(c + i);
            update.Step(ref x, Vector512.Load(g + i), ref va, ref vb, ref vc);
            x.Store(w + i);
            if (TRule.States > 0) va.Store(a + i);
            if (TRule.States > 1) vb.Store(b + i);
            if (TRule.States > 2) vc.Store(c + i);
        }
        if (i < end)
            Few(i, (int)(end - i));
    }

    /// <summary>The last few, padded to a vector: an in-place update must not see a weight twice.</summary>
    void Few(nint i, int count)
    {
        Vector512<T> x = Lanes.LoadFew(weights + i, count), va = default, vb = default, vc = default;
        if (TRule.States > 0) va = Lanes.LoadFew(first + i, count);
        if (TRule.States > 1) vb = Lanes.LoadFew(second + i, count);
        if (TRule.States > 2) vc = Lanes.LoadFew(third + i, count);
        rule.Step(ref x, Lanes.LoadFew(gradients + i, count), ref va, ref vb, ref vc);
        Lanes.StoreFew(x, weights + i, count);
        if (TRule.States > 0) Lanes.StoreFew(va, first + i, count);
        if (TRule.States > 1) Lanes.StoreFew(vb, second + i, count);
        if (TRule.States > 2) Lanes.StoreFew(vc, third + i, count);
    }
}
