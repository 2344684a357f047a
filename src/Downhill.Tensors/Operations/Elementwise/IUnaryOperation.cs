using System.Numerics;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>A function of one number together with its derivative: all that an elementwise operation is.</summary>
/// <remarks>The derivative is written twice: in tensor words, which can be differentiated again, and as a vector, which
/// runs in one pass when no second derivative is asked. A test asserts that both agree.</remarks>
public interface IUnaryOperation : IUnaryFunction
{
    /// <summary>Whether whole numbers are taken too; otherwise float32 and float64 alone. Default false.</summary>
    static virtual bool TakesIntegers => false;

    /// <summary>Whether the derivative is a function of the output y rather than of the input x. Default
    /// false.</summary>
    static virtual bool FromOutput => false;

    /// <summary>dy/dx in tensor words.</summary>
    /// <param name="saved">x, or y where <see cref="FromOutput"/> says so.</param>
    Tensor Derivative(Tensor saved);

    /// <summary>dy/dx of each lane.</summary>
    /// <param name="saved">x, or y where <see cref="FromOutput"/> says so.</param>
    Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T>;
}
