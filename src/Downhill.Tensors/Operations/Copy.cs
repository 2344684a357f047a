using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Copies elements between views.</summary>
internal static class Copy
{
    /// <summary>Copies from any strides to any strides; the views have one shape and share no element.</summary>
    /// <remarks>A target whose elements lie in order may have another shape of as many elements.</remarks>
    internal static void Strided(in View from, in View to)
    {
        if (to.Shape.ElementCount > 0)
            Dispatch.Any(from.DType, new Kernel(from, to));
    }

    readonly struct Kernel(View from, View to) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged
        {
            if (from.IsContiguous && to.IsContiguous)
                from.Read<T>().CopyTo(to.Write<T>());
            else
                Apart<T>();
        }

        void Apart<T>() where T : unmanaged
        {
            ReadOnlySpan<int> sizes = from.Shape.Sizes, fromSteps = from.Strides;
            ReadOnlySpan<int> toSteps = to.StridesOrNull ?? Layout.RowMajor(from.Shape);
            Span<CopyAxis> axes = stackalloc CopyAxis[sizes.Length];
            for (int axis = 0; axis < axes.Length; axis++)
                axes[axis] = new(sizes[axis], fromSteps[axis], toSteps[axis]);
            Span<T> target = to.Reach<T>(out int toOrigin);
            StridedCopy.Run(from.Reach<T>(out int fromOrigin), fromOrigin, target, toOrigin, axes);
        }
    }
}
