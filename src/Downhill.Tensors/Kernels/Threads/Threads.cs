namespace Downhill;

/// <summary>How many threads one operation may use.</summary>
public static class Threads
{
    static int s_count = Environment.ProcessorCount;

    /// <summary>
    /// The largest number of threads, the calling one included, that share the arithmetic of one operation. At least 1;
    /// 1 computes everything on the calling thread. Default: the number of processors that the process may use. More
    /// than that is allowed and only slower. Results have the same bits for every value.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public static int Count
    {
        get => s_count;
        set => s_count = value >= 1 ? value : throw new ArgumentOutOfRangeException(
            nameof(value), $"Threads.Count: at least one thread is needed, but the value is {value}.");
    }
}
