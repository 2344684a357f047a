using System.Numerics;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>A function of two numbers, y = f(a, b), written once for a vector of 512 bits.</summary>
/// <remarks>The rules are those of <see cref="IUnaryFunction"/>.</remarks>
public interface IBinaryFunction
{
    /// <summary>f of each pair of lanes. A lane's result may depend on that pair alone.</summary>
    /// <typeparam name="T">float, double, long, int or byte; a function may support fewer.</typeparam>
    Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T>;
}
