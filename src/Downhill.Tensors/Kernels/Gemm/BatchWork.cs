using System.Numerics;

namespace Downhill.Kernels;

/// <summary>Products of a batch of pairs, whole products to each part.</summary>
internal readonly unsafe struct BatchWork<T>(
    Matrix<T> a, long aStride, Matrix<T> b, long bStride, Matrix<T> c, long cStride,
    int count, Ending<T> ending) : IWork where T : unmanaged, INumber<T>
{
    public void Run(int part, int parts)
    {
        Share share = Share.Of(count, 1, part, parts);
        for (int i = share.Start; i < share.End; i++)
            Gemm.Multiply(a.Shifted(i * aStride), b.Shifted(i * bStride), c.Shifted(i * cStride), ending);
    }
}
