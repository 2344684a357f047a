namespace Downhill.Tests.Kernels;

/// <summary>
/// Memory with a page that may not be touched right behind it or right before it, so that a kernel which reads or
/// writes outside its array ends the test run. Elsewhere than on Linux it is plain memory.
/// </summary>
public sealed unsafe class GuardedArray<T> : IDisposable where T : unmanaged
{
    readonly byte* _pages;
    readonly nuint _bytes;
    readonly T* _start;

    /// <param name="length">Number of elements.</param>
    /// <param name="guardBehind">True: the array ends at the page; false: it begins after one.</param>
    public GuardedArray(int length, bool guardBehind)
    {
        nuint page = (nuint)Environment.SystemPageSize, used = (nuint)length * (nuint)sizeof(T);
        nuint room = (used + page - 1) / page * page;
        _bytes = room + 2 * page;
        _pages = (byte*)GuardPages.Map(_bytes, page);
        Length = length;
        _start = (T*)(_pages + page + (guardBehind ? room - used : 0));
    }

    public int Length { get; }

    public Span<T> Span => new(_start, Length);

    /// <summary>An array with these elements.</summary>
    public static GuardedArray<T> Of(ReadOnlySpan<T> values, bool guardBehind)
    {
        GuardedArray<T> array = new(values.Length, guardBehind);
        values.CopyTo(array.Span);
        return array;
    }

    public void Dispose() => GuardPages.Unmap(_pages, _bytes);
}
