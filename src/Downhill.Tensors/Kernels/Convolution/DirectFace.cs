namespace Downhill.Kernels;

/// <summary>
/// One filter over packed planes and where its results go. y has one; dx has one for each class of inputs that a stride
/// makes, each seen through its own elements of the kernel.
/// </summary>
internal struct DirectFace<T> where T : unmanaged
{
    internal DirectFilter<T> Filter;
    internal ResultMap Map;

    /// <summary>Rows and columns of results; not more than the planes are packed for.</summary>
    internal int Rows, Columns;
}

/// <summary>An element of the kernel, the face that it belongs to, and what it reads for the first result.</summary>
internal readonly record struct Tap(int Face, int Element, int Place);
