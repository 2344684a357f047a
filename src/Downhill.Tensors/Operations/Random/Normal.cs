using System.Numerics;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Numbers of the normal distribution with a mean and a standard deviation, drawn from a generator's state.</summary>
/// <remarks>
/// Input: the state, int64 {key, counter}. Made of + − · / √ and polynomials alone, so that every machine draws the same bits; at most
/// 6.7 deviations from the mean in float32, 8.6 in float64. Source: Box and Muller, "A Note on the Generation of Random Normal
/// Deviates", Annals of Mathematical Statistics, 1958.
/// </remarks>
/// <param name="Shape">Shape of the output.</param>
/// <param name="DType">Float32 or float64.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation.</param>
public sealed record Normal(Shape Shape, DType DType, double Mean, double Deviation) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        RandomState.Require(inputs[0], Name);
        Dispatch.RequireFloat(DType, Name);
        outputs[0] = new(DType, Shape);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(DType, Name, new Kernel(RandomState.Of(inputs[0]), outputs[0], Mean, Deviation));

    readonly struct Kernel(RandomState state, View y, double mean, double deviation) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Span<T> target = y.Write<T>();
            Span<uint> words = stackalloc uint[RandomWords.Piece];
            int each = typeof(T) == typeof(float) ? 1 : 2, most = RandomWords.Piece / each;
            Span<T> first = stackalloc T[most / 2], second = stackalloc T[most / 2];
            for (int start = 0; start < target.Length; start += most)
            {
                Span<T> piece = target.Slice(start, Math.Min(most, target.Length - start));
                int pairs = (piece.Length + 1) / 2;
                RandomWords.Fill(state, (long)start * each, words[..(2 * pairs * each)]);
                Split(words, first[..pairs], second[..pairs]);
                for (int i = 0; i < pairs; i += Vector512<T>.Count)
                    Turn(first[i..], second[i..]);
                Store(first, second, piece);
            }
        }

        /// <summary>Two evenly spread numbers a pair: one in (0, 1], whose logarithm is finite, one in [0, 1).</summary>
        static void Split<T>(ReadOnlySpan<uint> words, Span<T> first, Span<T> second) where T : IBinaryFloatingPointIeee754<T>
        {
            for (int i = 0; i < first.Length; i++)
                if (typeof(T) == typeof(float))
                {
                    first[i] = T.CreateChecked((words[2 * i] + 1f) * (1 / 4294967296f));
                    second[i] = T.CreateChecked((words[2 * i + 1] >> 8) * (1f / (1 << 24)));
                }
                else
                {
                    first[i] = T.CreateChecked(((Wide(words, 4 * i) >> 11) + 1) * (1d / (1L << 53)));
                    second[i] = T.CreateChecked((Wide(words, 4 * i + 2) >> 11) * (1d / (1L << 53)));
                }
        }

        static ulong Wide(ReadOnlySpan<uint> words, int place) => (ulong)words[place + 1] << 32 | words[place];

        /// <summary>A random direction times a random length: both coordinates are normal.</summary>
        static void Turn<T>(Span<T> first, Span<T> second) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Vector512<T> length = Vector512.Sqrt(VectorMath.Log(Vector512.Create<T>(first)) * T.CreateChecked(-2));
            Vector512<T> angle = Vector512.Create<T>(second) * T.CreateChecked(2 * Math.PI);
            (length * VectorMath.Cos(angle)).CopyTo(first);
            (length * VectorMath.Sin(angle)).CopyTo(second);
        }

        void Store<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, Span<T> piece) where T : IBinaryFloatingPointIeee754<T>
        {
            (T middle, T spread) = (T.CreateChecked(mean), T.CreateChecked(deviation));
            for (int i = 0; i < piece.Length; i++)
                piece[i] = middle + spread * (i % 2 == 0 ? first : second)[i / 2];
        }
    }
}
