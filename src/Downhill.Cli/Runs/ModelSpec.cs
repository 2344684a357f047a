using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Models;

namespace Downhill.Cli.Runs;

/// <summary>A model as data: enough to build it again before its weights are loaded.</summary>
/// <param name="Kind">linear, mlp or cnn.</param>
/// <param name="Hidden">Widths of the hidden layers of an mlp.</param>
/// <param name="Activation">What follows each hidden layer.</param>
/// <param name="Output">A function after the last layer that the loss does not include: linear (none), sigmoid or
/// softmax.</param>
/// <param name="RowShape">Shape of one row's inputs.</param>
/// <param name="Outputs">Number of classes or of predicted numbers.</param>
internal sealed record ModelSpec(string Kind, int[] Hidden, string Activation, string Output, int[] RowShape, int Outputs)
{
    /// <summary>Checks the words of --model, such as mlp:256,128.</summary>
    internal static (string Kind, int[] Hidden) Parse(string model)
    {
        if (model is "linear" or "cnn")
            return (model, []);
        string[] widths = model.StartsWith("mlp:", StringComparison.Ordinal) ? model[4..].Split(',') : [];
        int[] hidden = [.. widths.Select(width => int.TryParse(width, out int value) && value is > 0 and <= 65536 ? value : 0)];
        if (hidden.Length == 0 || hidden.Contains(0))
            throw new UsageException(
                $"train: --model must be linear, cnn, or mlp: with widths from 1 to 65536 such as mlp:256,128, but it is {model}.");
        return ("mlp", hidden);
    }

    /// <summary>The model with fresh weights.</summary>
    internal Layer Build(Generator generator)
    {
        Layer? last = Output switch { "sigmoid" => new Sigmoid(), "softmax" => new Softmax(), _ => null };
        Layer model = Kind switch
        {
            "cnn" => new ConvolutionalClassifier(new Shape(RowShape), Outputs, generator),
            _ => new Mlp(new Shape(RowShape).ElementCount, Hidden, Outputs, () => Activations.Create(Activation), last, generator),
        };
        if (Activation == "sigmoid")
            StartAtOneOverRoot(model, generator);
        return model;
    }

    /// <summary>Sigmoid networks start from N(0, 1/√fan-in) and no bias: larger weights would saturate them.</summary>
    static void StartAtOneOverRoot(Layer model, Generator generator)
    {
        foreach ((string name, Parameter parameter) in model.NamedParameters())
            if (name.EndsWith("Weight", StringComparison.Ordinal))
                Initialize.NormalByInputs.Fill(parameter, generator);
            else
                Initialize.Zeros.Fill(parameter, generator);
    }
}
