using Downhill.Data;
using Downhill.Layers;

namespace Downhill.Lessons;

/// <summary>What the first lesson is about: ten days of selling ice cream, and a network of nine parameters that
/// predicts the sales of a day.</summary>
internal sealed class IceCreamStand
{
    IceCreamStand(Generator? generator)
    {
        Hidden = new Linear(2, 2, generator: generator);
        Last = new Linear(2, 1, generator: generator);
        Network = [Hidden, new Relu(), Last, new Relu()];
        Bias = new ParameterElement(Last.Bias!, 0);
        Weight = new ParameterElement(Last.Weight, 0, 1);
    }

    /// <summary>Temperature and weekday of ten days: shape (10, 2).</summary>
    internal Tensor Days { get; } = IceCream.Table.ToTensor("temperature", "weekday");

    /// <summary>What was sold on them: shape (10, 1).</summary>
    internal Tensor Sales { get; } = IceCream.Table.ToTensor("sales");

    /// <summary>2 inputs, 2 hidden neurons, 1 output, with a ReLU behind each layer.</summary>
    internal Sequential Network { get; }

    internal Linear Hidden { get; }

    internal Linear Last { get; }

    /// <summary>The last bias: the parameter that the lesson looks at first.</summary>
    internal ParameterElement Bias { get; }

    /// <summary>The second weight into the last neuron: the parameter that it looks at next.</summary>
    internal ParameterElement Weight { get; }

    /// <summary>A network whose nine parameters fit the ten days as well as they can.</summary>
    internal static IceCreamStand AtItsBest()
    {
        IceCreamStand stand = new(null);
        using Gradient.Scope off = Gradient.Off();
        stand.Hidden.Weight.CopyFrom(IceCream.HiddenWeight);
        stand.Hidden.Bias!.CopyFrom(IceCream.HiddenBias);
        stand.Last.Weight.CopyFrom(IceCream.OutputWeight);
        stand.Last.Bias!.CopyFrom(IceCream.OutputBias);
        return stand;
    }

    /// <summary>A network whose nine parameters were drawn at random.</summary>
    internal static IceCreamStand AtRandom(long seed) => new(new Generator(seed));

    /// <summary>How wrong the network is on all ten days.</summary>
    internal Tensor Loss() => Loss(Days, Sales);

    /// <summary>How wrong it is on some of them.</summary>
    internal Tensor Loss(Tensor days, Tensor sales) => Losses.Loss.MeanSquaredError(Network.Forward(days), sales);
}
