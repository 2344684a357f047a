namespace Downhill.Kernels;

/// <summary>
/// Partial sums of a weight gradient: for each chunk of images, for each group and block of Rows channels, for each
/// three of the weight's input channels and taps, four numbers a channel (the last is idle).
/// </summary>
internal unsafe struct SlopeSums<T> where T : unmanaged
{
    internal T* Data;
    internal int Chunks, Groups, Channels, Rows, Depth;

    internal readonly int Blocks => (Channels + Rows - 1) / Rows;

    internal readonly int Triples => (Depth + 2) / 3;

    internal readonly long BlockSize => (long)Triples * Rows * 4;

    internal readonly long ChunkSize => Groups * Blocks * BlockSize;

    internal readonly long Count => Chunks * ChunkSize;

    internal readonly T* Block(int chunk, int group, int block) =>
        Data + chunk * ChunkSize + ((long)group * Blocks + block) * BlockSize;
}
