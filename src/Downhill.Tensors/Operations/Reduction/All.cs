using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Whether every element along the axes is true. Bool; over nothing it is true.</summary>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public sealed record All(Axes Axes, bool KeepAxis) : Reduction(Axes, KeepAxis)
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    private protected override DType Result(DType dtype)
    {
        Bits.RequireBool(dtype, Name);
        return dtype;
    }

    private protected override void Reduce(in View x, in View y, ReduceBlock block)
    {
        if (block.Count == 0)
            y.Write<bool>().Fill(true);
        else
            Kernels.Reduce.Run<LowestOf, byte>(x.Read<byte>(), y.Write<byte>(), block);
    }
}
