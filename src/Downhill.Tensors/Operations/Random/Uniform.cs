using System.Numerics;

namespace Downhill.Operations;

/// <summary>Numbers evenly spread over [low, high), drawn from a generator's state.</summary>
/// <remarks>Input: the state, int64 {key, counter}. Float32 numbers have 24 random bits, float64 numbers 53. High is reached by
/// rounding alone.</remarks>
/// <param name="Shape">Shape of the output.</param>
/// <param name="DType">Float32 or float64.</param>
/// <param name="Low">The least number.</param>
/// <param name="High">The end of the range.</param>
public sealed record Uniform(Shape Shape, DType DType, double Low, double High) : Operation
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
        Dispatch.Float(DType, Name, new Kernel(RandomState.Of(inputs[0]), outputs[0], Low, High));

    readonly struct Kernel(RandomState state, View y, double low, double high) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Span<T> target = y.Write<T>();
            Span<uint> words = stackalloc uint[RandomWords.Piece];
            int each = typeof(T) == typeof(float) ? 1 : 2;
            (T least, T width) = (T.CreateChecked(low), T.CreateChecked(high - low));
            for (int start = 0; start < target.Length; start += RandomWords.Piece / each)
            {
                Span<T> piece = target.Slice(start, Math.Min(RandomWords.Piece / each, target.Length - start));
                RandomWords.Fill(state, (long)start * each, words[..(piece.Length * each)]);
                for (int i = 0; i < piece.Length; i++)
                    piece[i] = least + width * Fraction<T>(words, i);
            }
        }

        static T Fraction<T>(ReadOnlySpan<uint> words, int place) where T : IBinaryFloatingPointIeee754<T>
        {
            if (typeof(T) == typeof(float))
                return T.CreateChecked((words[place] >> 8) * (1f / (1 << 24)));
            ulong bits = (ulong)words[2 * place + 1] << 32 | words[2 * place];
            return T.CreateChecked((bits >> 11) * (1d / (1L << 53)));
        }
    }
}
