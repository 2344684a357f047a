namespace Downhill.Kernels;

/// <summary>
/// A vector of the processor as the product kernels see it, so that they are written once for every width and element.
/// Each member is one instruction where the hardware has it.
/// </summary>
internal unsafe interface ILanes<TSelf> where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Bytes in one vector.</summary>
    static abstract int Bytes { get; }

    /// <summary>The most rows that a tile two vectors wide may have, so that its sums stay in registers.</summary>
    static abstract int TileRows { get; }

    /// <summary>The most rows that the dot kernel may have beside four columns; 0 where it cannot be used.</summary>
    static abstract int DotRows { get; }

    static abstract TSelf Load(byte* source);

    /// <summary>The element at <paramref name="source"/> in every lane.</summary>
    static abstract TSelf Broadcast(byte* source);

    /// <summary>a · b + c.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>The floor in lanes whose value is below it. NaN is not below.</summary>
    static abstract TSelf AtLeast(TSelf floor, TSelf value);

    /// <summary>Selects the first <paramref name="count"/> lanes.</summary>
    static abstract TSelf Mask(int count);

    /// <summary>Loads the lanes of the mask, 0 elsewhere; touches no memory of the others.</summary>
    static abstract TSelf Load(byte* source, TSelf mask);

    void Store(byte* target);

    /// <summary>Stores the first four lanes.</summary>
    void StoreFour(byte* target);

    /// <summary>Stores the lanes of the mask and leaves the memory of the others alone.</summary>
    void Store(byte* target, TSelf mask);

    /// <summary>
    /// Transposes 16 bytes of each of as many rows as there are lanes: element e of row r comes to lane r of vector e.
    /// </summary>
    static abstract void Transpose(byte* rows, nint rowStride, byte* target, nint step);

    /// <summary>The sums over the lanes of four vectors, in the first four lanes.</summary>
    static abstract TSelf Sums(TSelf a, TSelf b, TSelf c, TSelf d);
}
