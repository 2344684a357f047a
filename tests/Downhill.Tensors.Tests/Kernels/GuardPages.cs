using System.Runtime.InteropServices;

namespace Downhill.Tests.Kernels;

/// <summary>Pages of memory between two pages that may not be touched.</summary>
static unsafe class GuardPages
{
    const int NoAccess = 0, ReadWrite = 3, PrivateAnonymous = 0x22;

    internal static void* Map(nuint bytes, nuint page)
    {
        if (!OperatingSystem.IsLinux())
            return NativeMemory.AllocZeroed(bytes);
        byte* start = mmap(null, bytes, ReadWrite, PrivateAnonymous, -1, 0);
        Assert.NotEqual(-1, (nint)start);
        Assert.Equal(0, mprotect(start, page, NoAccess));
        Assert.Equal(0, mprotect(start + bytes - page, page, NoAccess));
        return start;
    }

    internal static void Unmap(void* start, nuint bytes)
    {
        if (OperatingSystem.IsLinux())
            Assert.Equal(0, munmap(start, bytes));
        else
            NativeMemory.Free(start);
    }

    [DllImport("libc")]
    static extern byte* mmap(void* start, nuint bytes, int protection, int flags, int file, nint offset);

    [DllImport("libc")]
    static extern int mprotect(void* start, nuint bytes, int protection);

    [DllImport("libc")]
    static extern int munmap(void* start, nuint bytes);
}
