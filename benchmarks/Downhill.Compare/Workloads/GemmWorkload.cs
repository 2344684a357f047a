using Downhill.Compare.Workers;
using Downhill.Kernels;

namespace Downhill.Compare.Workloads;

/// <summary>A matrix product on our kernel.</summary>
internal sealed unsafe class GemmWorkload : Workload, IDisposable
{
    readonly GemmBuffers _buffers;
    readonly Matrix<float> _a, _b, _c;

    internal GemmWorkload(GemmShape shape)
    {
        (int m, int n, int k, bool transposeA, bool transposeB) = shape;
        _buffers = new(shape);
        _a = transposeA ? new Matrix<float>(_buffers.A, k, m, m, 1).Transposed : new(_buffers.A, m, k, k, 1);
        _b = transposeB ? new Matrix<float>(_buffers.B, n, k, k, 1).Transposed : new(_buffers.B, k, n, n, 1);
        _c = new(_buffers.C, m, n, n, 1);
    }

    public void Dispose() => _buffers.Free();

    internal override double[] Prepare(string? file)
    {
        Step();
        return _buffers.Sample();
    }

    internal override void Step() => Gemm.Multiply(_a, _b, _c);
}
