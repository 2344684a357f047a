using System.Numerics;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>How one parameter moves in one optimizer step: w from the gradient g and up to three numbers remembered
/// for each weight.</summary>
internal interface IUpdateRule
{
    /// <summary>How many of a, b and c the rule remembers.</summary>
    static abstract int States { get; }

    /// <summary>One step of each lane; a rule leaves what it does not remember alone.</summary>
    void Step<T>(ref Vector512<T> w, Vector512<T> g, ref Vector512<T> a, ref Vector512<T> b, ref Vector512<T> c)
        where T : unmanaged, INumber<T>;
}
