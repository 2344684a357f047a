using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;

namespace Downhill.Lessons;

/// <summary>The network of the first lesson with its ten days: 2 inputs, 2 hidden neurons, 1 output, nine
/// parameters.</summary>
internal sealed class IceCreamStand
{
    internal Linear Hidden { get; } = new(2, 2);

    internal Linear Output { get; } = new(2, 1);

    internal Sequential Network { get; }

    internal Tensor Days { get; }

    internal Tensor Sales { get; }

    /// <summary>All parameters at their best, but for the last bias: that one is 0.</summary>
    internal IceCreamStand()
    {
        Network = [Hidden, new Relu(), Output, new Relu()];
        Table table = IceCream.Table;
        (Days, Sales) = (table.ToTensor("temperature", "weekday"), table.ToTensor("sales"));
        using (Gradient.Off())
        {
            Hidden.Weight.CopyFrom(IceCream.HiddenWeight);
            Hidden.Bias!.CopyFrom(IceCream.HiddenBias);
            Output.Weight.CopyFrom(IceCream.OutputWeight);
            Output.Bias!.Fill(0);
        }
    }

    /// <summary>How wrong the network is on all ten days.</summary>
    internal Tensor Loss() => Losses.Loss.MeanSquaredError(Network.Forward(Days), Sales);
}
