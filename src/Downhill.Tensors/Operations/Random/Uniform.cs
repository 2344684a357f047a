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
        Dispatch.RequireFloat(DType, Name);
        outputs[0] = new(DType, Shape);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        ReadOnlySpan<long> state = inputs[0].Read<long>();
        Dispatch.Float(DType, Name, new Kernel(state[0], state[1], outputs[0], Low, High));
    }

    readonly struct Kernel(long key, long counter, View y, double low, double high) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Span<T> target = y.Write<T>();
            Span<uint> words = stackalloc uint[4];
            int each = typeof(T) == typeof(float) ? 4 : 2;
            (T least, T width) = (T.CreateChecked(low), T.CreateChecked(high - low));
            for (int i = 0; i < target.Length; i++)
            {
                if (i % each == 0)
                    PhiloxBlock.Fill(key, counter + i / each, words);
                target[i] = least + width * Fraction<T>(words, i % each);
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
