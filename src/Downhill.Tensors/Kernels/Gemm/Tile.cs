namespace Downhill.Kernels;

/// <summary>A micro-kernel's task: a few rows of C, one or two vectors wide. Strides count bytes.</summary>
internal unsafe struct Tile
{
    /// <summary>Row i of A begins at A + i · ARow; from one k to the next it is AStep.</summary>
    internal byte* A;
    internal nint ARow, AStep;

    /// <summary>For each k one or two whole vectors, BStep from the last.</summary>
    internal byte* B;
    internal nint BStep;

    internal nint K;

    internal byte* C;
    internal nint CRow;

    /// <summary>How many lanes of the last vector exist in C and in the bias; 0 for all.</summary>
    internal int Ragged;

    /// <summary>Whether to add to C what was there.</summary>
    internal bool Accumulate;

    /// <summary>What every row of C gets added, or null.</summary>
    internal byte* Bias;

    /// <summary>A <see cref="TileRoom"/>, which a kernel may write as it likes.</summary>
    internal byte* Room;

    /// <summary>Whether results below zero become zero.</summary>
    internal bool Rectify;

    /// <summary>Whether the sums are all there is to store, and all lanes of them.</summary>
    internal readonly bool Plain => !Accumulate && Ragged == 0 && Bias == null && !Rectify;

    /// <summary>Takes over an ending for the columns from one on.</summary>
    internal void End<T>(in Ending<T> ending, int column) where T : unmanaged
    {
        Accumulate = ending.Accumulate;
        Rectify = ending.Rectify;
        Bias = (byte*)ending.BiasAt(column);
    }

    /// <summary>On to the columns that follow by so many bytes of C.</summary>
    internal void MoveRight(nint bytes)
    {
        C += bytes;
        if (Bias != null)
            Bias += bytes;
    }
}
