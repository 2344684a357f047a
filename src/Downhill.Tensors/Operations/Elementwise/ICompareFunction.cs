using System.Numerics;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>A question about two numbers, answered by true or false for each pair of lanes.</summary>
/// <remarks>The rules are those of <see cref="IUnaryFunction"/>.</remarks>
public interface ICompareFunction
{
    /// <summary>A lane of the result has all bits set where the answer is true, and none where it is false.</summary>
    /// <typeparam name="T">float, double, long, int or byte; a function may support fewer.</typeparam>
    Vector512<T> Mask<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T>;
}
