namespace Downhill.Autograd;

/// <summary>Whether operations on this thread are remembered for backward.</summary>
internal static class GradientMode
{
    // Stored negated, so that a new thread's zero means "on".
    [ThreadStatic] static bool t_off;

    internal static bool IsOn => !t_off;

    internal static void Set(bool on) => t_off = !on;
}
