using System.Runtime.Intrinsics;

namespace Downhill.Tests.Kernels;

/// <summary>A function of <c>VectorMath</c> as a value.</summary>
delegate Vector512<T> VectorFunction<T>(Vector512<T> x);

/// <summary>A function of two arguments of <c>VectorMath</c> as a value.</summary>
delegate Vector512<T> VectorFunction2<T>(Vector512<T> x, Vector512<T> y);
