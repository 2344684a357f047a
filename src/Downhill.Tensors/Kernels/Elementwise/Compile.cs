using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>How the compiler is to treat hot methods.</summary>
internal static class Compile
{
    /// <summary>
    /// Compiled at once and fully, as a method of its own. A method may take in only so much: what a loop calls must
    /// not compete with what its callers take in, or vector operations end up as calls, at a tenth of the speed. That
    /// happens first on processors without 512-bit vectors, where each operation counts several times.
    /// </summary>
    internal const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;
}
