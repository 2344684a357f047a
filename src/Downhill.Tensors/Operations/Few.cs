using System.Runtime.CompilerServices;

namespace Downhill.Operations;

/// <summary>Room on the stack for what nearly every operation needs; code reaches it as a span.</summary>
[InlineArray(Room)]
internal struct Few<T>
{
    internal const int Room = 4;

#pragma warning disable IDE0044, IDE0051, CS0169 // The runtime repeats this field; code reaches it through spans alone.
    T _first;
#pragma warning restore IDE0044, IDE0051, CS0169
}
