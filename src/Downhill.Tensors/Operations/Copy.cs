namespace Downhill.Operations;

/// <summary>Copies elements from any strides into row-major order.</summary>
internal static class Copy
{
    internal static void Strided(in View from, in View to)
    {
        if (to.Shape.ElementCount > 0)
            Dispatch.Any(from.DType, new Kernel(from, to));
    }

    readonly struct Kernel(View from, View to) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged
        {
            if (from.IsContiguous)
                from.Read<T>().CopyTo(to.Write<T>());
            else
                Kernels.StridedCopy.Run<T>(from.Reach<T>(out int origin), origin, from.Shape.Sizes, from.Strides, to.Write<T>());
        }
    }
}
