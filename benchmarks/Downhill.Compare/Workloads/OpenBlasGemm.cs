using Downhill.Compare.Workers;

namespace Downhill.Compare.Workloads;

/// <summary>A matrix product in OpenBLAS.</summary>
internal sealed unsafe class OpenBlasGemm(GemmShape shape) : Workload, IDisposable
{
    readonly GemmBuffers _buffers = new(shape);

    readonly int _transposeA = shape.TransposeA ? OpenBlas.Transposed : OpenBlas.AsStored,
        _transposeB = shape.TransposeB ? OpenBlas.Transposed : OpenBlas.AsStored,
        _aStride = shape.TransposeA ? shape.M : shape.K,
        _bStride = shape.TransposeB ? shape.K : shape.N;

    public void Dispose() => _buffers.Free();

    internal override double[] Prepare(string? file)
    {
        Step();
        return _buffers.Sample();
    }

    internal override void Step() => OpenBlas.Multiply(OpenBlas.RowMajor, _transposeA, _transposeB,
        shape.M, shape.N, shape.K, 1, _buffers.A, _aStride, _buffers.B, _bStride, 0, _buffers.C, shape.N);
}
