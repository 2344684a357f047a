using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// Elementary functions of 512-bit vectors. An error of n ulp means: at most n units in the last place of the correctly
/// rounded result's binade, with denormal results included.
/// </summary>
internal static partial class VectorMath
{
    /// <summary>a · b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Vector512.FusedMultiplyAdd(a, b, c);

    /// <summary>a · b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Fma(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Vector512.FusedMultiplyAdd(a, b, c);

    /// <summary>p · x + c: a step of Horner's scheme.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Next(Vector512<float> p, Vector512<float> x, float c) => Fma(p, x, Vector512.Create(c));

    /// <summary>p · x + c: a step of Horner's scheme.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Next(Vector512<double> p, Vector512<double> x, double c) => Fma(p, x, Vector512.Create(c));

    /// <summary>
    /// c0 + c1 · x + c2 · x² + c3 · x³, given x². Long polynomials are Horner's scheme over such pieces: a chain of
    /// single steps waits four cycles for each, and a processor looks ahead over a loop or two only.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Quad(Vector512<float> x, Vector512<float> x2, float c0, float c1, float c2, float c3) =>
        Fma(Next(Vector512.Create(c3), x, c2), x2, Next(Vector512.Create(c1), x, c0));

    /// <summary>c0 + c1 · x + c2 · x² + c3 · x³, given x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Quad(
        Vector512<double> x, Vector512<double> x2, double c0, double c1, double c2, double c3) =>
        Fma(Next(Vector512.Create(c3), x, c2), x2, Next(Vector512.Create(c1), x, c0));

    // The native forms return their second argument when an argument is NaN (or NaN itself), in one instruction, and so
    // let NaN pass; the other forms of Min and Max take several.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Clamp(Vector512<float> x, float low, float high) =>
        Vector512.MinNative(Vector512.Create(high), Vector512.MaxNative(Vector512.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Clamp(Vector512<double> x, double low, double high) =>
        Vector512.MinNative(Vector512.Create(high), Vector512.MaxNative(Vector512.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> AtMost(Vector512<float> x, float high) => Vector512.MinNative(Vector512.Create(high), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> AtMost(Vector512<double> x, double high) => Vector512.MinNative(Vector512.Create(high), x);

    /// <summary>y, which has the sign of x or is +0, with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> WithSign(Vector512<float> y, Vector512<float> x) => y | (x & Vector512.Create(-0f));

    /// <summary>y, which has the sign of x or is +0, with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> WithSign(Vector512<double> y, Vector512<double> x) => y | (x & Vector512.Create(-0d));

    static NotSupportedException NotFloating<T>(string function) =>
        new($"VectorMath.{function}: elements are float or double, but these are {typeof(T)}.");
}
