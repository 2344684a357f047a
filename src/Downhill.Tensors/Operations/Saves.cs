namespace Downhill.Operations;

/// <summary>What an operation's backward reads again, and so what a node of the graph keeps alive.</summary>
[Flags]
public enum Saves
{
    /// <summary>Nothing but the gradient that arrives.</summary>
    None = 0,

    /// <summary>The outputs.</summary>
    Outputs = 1,

    /// <summary>The first input.</summary>
    First = 2,

    /// <summary>The second input.</summary>
    Second = 4,

    /// <summary>The third input.</summary>
    Third = 8,

    /// <summary>The fourth input.</summary>
    Fourth = 16,

    /// <summary>The fifth input.</summary>
    Fifth = 32,

    /// <summary>Every input.</summary>
    Inputs = ~1,
}
