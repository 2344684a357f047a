namespace Downhill.Memory;

/// <summary>Scratch memory on loan until it is disposed, on the thread that rented it.</summary>
internal readonly unsafe ref struct ScratchLease<T>(Scratch owner, T* pointer) where T : unmanaged
{
    internal T* Pointer => pointer;

    public void Dispose() => owner.Pop();
}
