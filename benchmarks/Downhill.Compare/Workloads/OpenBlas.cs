using System.Runtime.InteropServices;

namespace Downhill.Compare.Workloads;

/// <summary>The C interface of OpenBLAS. A call costs some nanoseconds; from Python it would be a
/// microsecond.</summary>
internal static unsafe partial class OpenBlas
{
    internal const string Library = "libopenblas.so.0";

    internal const int RowMajor = 101, AsStored = 111, Transposed = 112;

    [LibraryImport(Library, EntryPoint = "cblas_sgemm")]
    internal static partial void Multiply(int order, int transposeA, int transposeB, int m, int n, int k,
        float alpha, float* a, int aStride, float* b, int bStride, float beta, float* c, int cStride);

    [LibraryImport(Library, EntryPoint = "openblas_get_config")]
    private static partial byte* Config();

    /// <summary>Such as "OpenBLAS 0.3.21 DYNAMIC_ARCH Zen MAX_THREADS=64".</summary>
    internal static string Description => Marshal.PtrToStringUTF8((nint)Config()) ?? "OpenBLAS";
}
