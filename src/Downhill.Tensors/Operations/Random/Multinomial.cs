using System.Globalization;
using System.Numerics;

namespace Downhill.Operations;

/// <summary>Places drawn with probabilities in proportion to weights, row by row.</summary>
/// <remarks>Inputs: weights (classes) or (rows, classes), at least 0, of any sum above 0, float32 or float64; and the
/// state, int64
/// {key, counter}. Output int64, (count) or (rows, count).</remarks>
/// <param name="Count">Places to draw from each row.</param>
/// <param name="Replacement">Whether a place may be drawn again.</param>
public sealed record Multinomial(int Count, bool Replacement) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape weights = inputs[0].Shape;
        Dispatch.RequireFloat(inputs[0].DType, Name);
        RandomState.Require(inputs[1], Name);
        if (weights.Rank is not (1 or 2))
            throw new ShapeMismatchException(
                $"Multinomial: the weights must be (classes) or (rows, classes), but they are {weights}.", weights) { Operation = Name };
        if (!Replacement && Count > weights[^1])
            throw new ShapeMismatchException(
                $"Multinomial: without replacement at most every class is drawn once, but the weights {weights} have {weights[^1]} " +
                $"classes and {Count} were asked for.", weights) { Operation = Name };
        outputs[0] = new(DType.Int64, weights.With(weights.Rank - 1, Count));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(this, inputs[0], RandomState.Of(inputs[1]), outputs[0]));

    readonly struct Kernel(Multinomial operation, View weights, RandomState state, View y) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            ReadOnlySpan<T> all = weights.Read<T>();
            Span<long> target = y.Write<long>();
            int classes = weights.Shape[^1], rows = classes == 0 ? 0 : all.Length / classes;
            (double[] left, double[] sums) = (new double[classes], new double[classes]);
            RandomStream stream = new(state);
            for (int row = 0; row < rows; row++)
            {
                Take(all.Slice(row * classes, classes), left);
                Draw(left, sums, ref stream, target.Slice(row * operation.Count, operation.Count));
            }
        }

        void Draw(double[] left, double[] sums, ref RandomStream stream, Span<long> places)
        {
            Sum(left, sums);
            foreach (ref long place in places)
            {
                if (!(sums[^1] > 0))
                    throw new TensorException("Multinomial: the weights that can be drawn must sum to more than 0, but they sum to 0.")
                    { Operation = operation.Name };
                place = Find(sums, stream.Fraction() * sums[^1]);
                if (operation.Replacement)
                    continue;
                // Sums anew, not by subtraction: what rounding left behind could be drawn.
                left[place] = 0;
                Sum(left, sums);
            }
        }

        static void Take<T>(ReadOnlySpan<T> row, double[] left) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            for (int i = 0; i < row.Length; i++)
            {
                left[i] = double.CreateChecked(row[i]);
                if (!(left[i] >= 0) || double.IsInfinity(left[i]))
                    throw new TensorException(
                        $"Multinomial: a weight must be a finite number from 0, but at place {i} it is " +
                        $"{left[i].ToString(CultureInfo.InvariantCulture)}.") { Operation = nameof(Multinomial) };
            }
        }

        static void Sum(double[] left, double[] sums)
        {
            double sum = 0;
            for (int i = 0; i < left.Length; i++)
                sums[i] = sum += left[i];
        }

        /// <summary>The first place whose sum exceeds the threshold; a place of weight 0 never does so first.</summary>
        static int Find(double[] sums, double threshold)
        {
            (int low, int high) = (0, sums.Length - 1);
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = sums[middle] > threshold ? (low, middle) : (middle + 1, high);
            }
            return low;
        }
    }
}
