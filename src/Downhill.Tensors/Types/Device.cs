namespace Downhill;

/// <summary>Where a tensor's numbers are.</summary>
public enum Device : byte
{
    /// <summary>In this process's memory; operations compute at once.</summary>
    Cpu,

    /// <summary>Nowhere: the tensor has a type but no numbers. Operations on it only check and infer types, which gives
    /// summaries, output shapes and error messages without computing.</summary>
    ShapeOnly,
}
