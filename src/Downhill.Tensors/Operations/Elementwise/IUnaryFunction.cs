using System.Numerics;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>A function of one number, y = f(x), written once for a vector of 512 bits.</summary>
/// <remarks>
/// Implement it as a <c>readonly record struct</c> whose fields are plain numbers. There is no scalar form beside the
/// vector: the ends of an array run through the same code, so a result never depends on an element's position. Mark the
/// implementation <c>AggressiveInlining</c>; otherwise every vector pays for a call.
/// </remarks>
public interface IUnaryFunction
{
    /// <summary>f of each lane. A lane's result may depend on that lane alone.</summary>
    /// <typeparam name="T">float, double, long, int or byte; a function may support fewer.</typeparam>
    Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T>;
}
