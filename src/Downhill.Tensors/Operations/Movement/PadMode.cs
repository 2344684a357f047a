namespace Downhill;

/// <summary>What a border repeats from the inside of a tensor.</summary>
public enum PadMode
{
    /// <summary>The inside mirrored at the first and last place, which are not repeated: c b | a b c | b a.</summary>
    Reflect,

    /// <summary>The first and the last place again and again: a a | a b c | c c.</summary>
    Replicate,
}
