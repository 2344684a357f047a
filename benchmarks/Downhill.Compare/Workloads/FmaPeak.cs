using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Compare.Workers;
using Downhill.Kernels;

namespace Downhill.Compare.Workloads;

/// <summary>Fused multiply-adds and nothing else: what the machine can do at most.</summary>
internal sealed class FmaPeak : Workload
{
    // Twelve chains hide the latency of four cycles at two a cycle, with room to spare.
    const int Chains = 12, Rounds = 100_000;

    static float s_kept;

    /// <summary>Floating-point operations of one step on one thread.</summary>
    internal static double Flops => 2.0 * Chains * Rounds * Lanes;

    static int Lanes => Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector256<float>.Count;

    internal override double[] Prepare(string? file) => [];

    internal override void Step() => WorkPool.Run(new Part(), Threads.Count);

    readonly struct Part : IWork
    {
        public void Run(int part, int parts) => s_kept = Vector512.IsHardwareAccelerated ? Run512() : Run256();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float Run512()
    {
        Vector512<float> x = Vector512.Create(0.5f), y = Vector512<float>.One;
        Vector512<float> a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y, l = y;
        for (int round = 0; round < Rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }
        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float Run256()
    {
        Vector256<float> x = Vector256.Create(0.5f), y = Vector256<float>.One;
        Vector256<float> a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y, l = y;
        for (int round = 0; round < Rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y);
            b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y);
            d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y);
            f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y);
            h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y);
            j = Vector256.FusedMultiplyAdd(j, x, y);
            k = Vector256.FusedMultiplyAdd(k, x, y);
            l = Vector256.FusedMultiplyAdd(l, x, y);
        }
        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
