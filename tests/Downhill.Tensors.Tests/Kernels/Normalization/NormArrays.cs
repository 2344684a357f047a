using System.Numerics;

namespace Downhill.Tests.Kernels.Normalizations;

/// <summary>Arrays between guard pages, handed to a kernel as pointers and read back as doubles.</summary>
static unsafe class NormArrays<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    internal delegate void Kernel(T** arrays);

    internal static double UnitRoundoff => typeof(T) == typeof(float) ? Math.ScaleB(1, -24) : Math.ScaleB(1, -53);

    /// <summary>Numbers that T holds exactly, around a mean.</summary>
    internal static double[] Draw(int seed, int count, double mean = 0, double spread = 1)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
            (double)(float)(mean + spread * (2 * random.NextDouble() - 1)))];
    }

    /// <summary>Inputs keep their values, outputs (given as lengths) start as NaN; all come back.</summary>
    internal static double[][] Call(double[]?[] inputs, int[] outputs, Kernel kernel)
    {
        List<GuardedArray<T>?> arrays = [.. inputs.Select(v => v is null ? null : Guarded(v))];
        arrays.AddRange(outputs.Select(n => Guarded([.. Enumerable.Repeat(double.NaN, n)])));
        T** pointers = stackalloc T*[arrays.Count];
        for (int i = 0; i < arrays.Count; i++)
            fixed (T* pointer = arrays[i] is { } array ? array.Span : default)
                pointers[i] = pointer; // native memory: it stays where it is
        kernel(pointers);
        double[][] results = [.. arrays.Skip(inputs.Length).Select(
            array => array!.Span.ToArray().Select(value => double.CreateChecked(value)).ToArray())];
        arrays.ForEach(array => array?.Dispose());
        return results;
    }

    static GuardedArray<T> Guarded(double[] values) =>
        GuardedArray<T>.Of(values.Select(T.CreateChecked).ToArray(), true);

    internal static void AssertNear(double expected, double actual, double bound, string what) =>
        Assert.True(Math.Abs(actual - expected) <= bound,
            $"{what}: {actual:R} differs from {expected:R} by more than {bound:G3}");
}
