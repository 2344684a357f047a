using System.Numerics;

namespace Downhill.Operations;

/// <summary>Writes one number to every element.</summary>
internal static class Filling
{
    internal static void Fill(in View view, double value, string operation)
    {
        if (view.DType == DType.Bool)
            view.Write<bool>().Fill(value != 0);
        else
            Dispatch.Number(view.DType, operation, new Kernel(view, value, operation));
    }

    readonly struct Kernel(View view, double value, string operation) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            T number = T.CreateSaturating(value);
            if (!view.DType.IsFloating && double.CreateSaturating(number) != value)
                throw new DTypeMismatchException(
                    $"{operation}: the number must be one the dtype can hold, but the dtype is {view.DType.Name} and " +
                    "the number " +
                    $"{value.ToString(System.Globalization.CultureInfo.InvariantCulture)}.") { Operation = operation };
            // Zeros are by far the most frequent, and clearing is native code from the first call on.
            if (number == T.Zero && !T.IsNegative(number))
                view.Write<T>().Clear();
            else
                view.Write<T>().Fill(number);
        }
    }
}
