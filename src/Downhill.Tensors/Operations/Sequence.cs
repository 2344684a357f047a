using System.Globalization;
using System.Numerics;

namespace Downhill.Operations;

/// <summary>Tensors of evenly spaced numbers.</summary>
internal static class Sequence
{
    internal static Tensor Range(long start, long stop, long step, DType dtype)
    {
        if (step == 0)
            throw ZeroStep();
        Int128 distance = (Int128)stop - start, stride = step;
        Int128 count = (distance + stride - Int128.Sign(stride)) / stride;
        return Make("Tensor.Range", dtype, Count((double)count), new Whole(start, step));
    }

    internal static Tensor Range(double start, double stop, double step, DType dtype)
    {
        if (step == 0)
            throw ZeroStep();
        return Make("Tensor.Range", dtype, Count(Math.Ceiling((stop - start) / step)), new FromStart(start, step));
    }

    internal static Tensor Linspace(double start, double stop, int count, DType dtype) =>
        Make("Tensor.Linspace", dtype, count, new FromBothEnds(start, stop, count));

    static int Count(double count) =>
        count <= int.MaxValue ? (int)Math.Max(0, count) : throw new ShapeMismatchException(
            $"Tensor.Range: a tensor has at most {int.MaxValue} elements, but " +
            $"{count.ToString(CultureInfo.InvariantCulture)} were asked for.");

    static ShapeMismatchException ZeroStep() => new("Tensor.Range: the step goes somewhere, but it is 0.");

    static Tensor Make<TRule>(string word, DType dtype, int count, TRule rule) where TRule : struct, IRule
    {
        Tensor tensor = Tensor.Allocate(new(dtype, new Shape(count)));
        Dispatch.Number(dtype, word, new Kernel<TRule>(tensor.View, word, rule));
        return tensor;
    }

    /// <summary>The i-th number, rounded to double and as a dtype stores it.</summary>
    interface IRule
    {
        double At(int i);

        T At<T>(int i) where T : INumber<T>;
    }

    readonly struct Whole(long start, long step) : IRule
    {
        public double At(int i) => start + i * step;

        public T At<T>(int i) where T : INumber<T> => T.CreateSaturating(start + i * step);
    }

    readonly struct FromStart(double start, double step) : IRule
    {
        public double At(int i) => start + i * step;

        public T At<T>(int i) where T : INumber<T> => T.CreateSaturating(At(i));
    }

    /// <summary>Each half is counted from its own end, so that both ends are exact.</summary>
    readonly struct FromBothEnds(double start, double stop, int count) : IRule
    {
        readonly double _step = count > 1 ? (stop - start) / (count - 1) : 0;

        public double At(int i) => i < (count + 1) / 2 ? start + i * _step : stop - (count - 1 - i) * _step;

        public T At<T>(int i) where T : INumber<T> => T.CreateSaturating(At(i));
    }

    readonly struct Kernel<TRule>(View y, string word, TRule rule) : INumberKernel where TRule : struct, IRule
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<T> to = y.Write<T>();
            if (!y.DType.IsFloating && to.Length > 0)
            {
                RequireHeld<T>(0);
                RequireHeld<T>(to.Length - 1);
            }
            for (int i = 0; i < to.Length; i++)
                to[i] = rule.At<T>(i);
        }

        /// <summary>Numbers between two that the dtype holds are held too.</summary>
        void RequireHeld<T>(int i) where T : INumber<T>
        {
            if (double.CreateSaturating(rule.At<T>(i)) != Math.Truncate(rule.At(i)))
                throw new DTypeMismatchException(
                    $"{word}: the dtype must hold the numbers, but the dtype is {y.DType.Name} and number {i} is " +
                    $"{rule.At(i).ToString(CultureInfo.InvariantCulture)}.") { Operation = word };
        }
    }
}
