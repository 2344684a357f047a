using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Copies elements between views.</summary>
internal static class Copy
{
    /// <summary>Copies elements from any strides into row-major order.</summary>
    internal static void Strided(in View from, in View to)
    {
        if (to.Shape.ElementCount > 0)
            Dispatch.Any(from.DType, new Ordered(from, to));
    }

    /// <summary>Copies elements from any strides to any strides; both views have one shape and share no element.</summary>
    internal static void Move(in View from, in View to)
    {
        if (to.IsContiguous)
            Strided(from, to);
        else
            Dispatch.Any(from.DType, new Scattered(from, to));
    }

    readonly struct Ordered(View from, View to) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged
        {
            if (from.IsContiguous)
                from.Read<T>().CopyTo(to.Write<T>());
            else
                StridedCopy.Run<T>(from.Reach<T>(out int origin), origin, from.Shape.Sizes, from.Strides, to.Write<T>());
        }
    }

    readonly struct Scattered(View from, View to) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged
        {
            Span<int> sizes = [.. to.Shape.Sizes], fromSteps = [.. from.Strides], toSteps = [.. to.Strides];
            int rank = Pairs.Merge(sizes, fromSteps, toSteps);
            Span<T> target = to.Reach<T>(out int toOrigin);
            StridedMove.Run<T>(
                from.Reach<T>(out int fromOrigin), fromOrigin, fromSteps[..rank], target, toOrigin, toSteps[..rank], sizes[..rank]);
        }
    }
}
