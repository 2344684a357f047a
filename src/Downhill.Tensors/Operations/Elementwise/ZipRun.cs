using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>How a run of pairs is computed, by which side stands still.</summary>
internal readonly struct ZipRun<TFunction, T>(TFunction function) : IPairRun<T, T>
    where TFunction : unmanaged, IBinaryFunction where T : unmanaged, INumber<T>
{
    public void Both(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => Elementwise.Zip(function, a, b, y);

    public void Left(ReadOnlySpan<T> a, T b, Span<T> y) => Elementwise.ZipScalar(function, a, b, y);

    public void Right(T a, ReadOnlySpan<T> b, Span<T> y) => Elementwise.ScalarZip(function, a, b, y);
}
