namespace Downhill.Kernels;

/// <summary>Whether the last vector of B may be read as a whole; the compiler knows.</summary>
internal interface IEdge
{
    static abstract bool Masked { get; }
}

/// <summary>All lanes are there, in B itself or in a packed copy.</summary>
internal readonly struct WholeEdge : IEdge
{
    public static bool Masked => false;
}

/// <summary>B is read where it lies, and behind its last column memory may end.</summary>
internal readonly struct MaskedEdge : IEdge
{
    public static bool Masked => true;
}
