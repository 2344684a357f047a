namespace Downhill;

/// <summary>The type of a tensor's elements. A tensor's dtype is known at run time, so labels, masks and weights share
/// one class.</summary>
public enum DType : byte
{
    /// <summary>32-bit IEEE 754 numbers, C# <see langword="float"/>: weights, activations, gradients. The
    /// default.</summary>
    Float32,

    /// <summary>64-bit IEEE 754 numbers, C# <see langword="double"/>: checks of gradients and references.</summary>
    Float64,

    /// <summary>64-bit signed whole numbers, C# <see langword="long"/>: class labels and indices.</summary>
    Int64,

    /// <summary>32-bit signed whole numbers, C# <see langword="int"/>.</summary>
    Int32,

    /// <summary>Truth values, C# <see langword="bool"/>, one byte each: masks.</summary>
    Bool,

    /// <summary>8-bit whole numbers from 0 to 255, C# <see langword="byte"/>: pictures as they are stored.</summary>
    UInt8,
}
