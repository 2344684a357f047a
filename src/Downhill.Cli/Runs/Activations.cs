using Downhill.Layers;

namespace Downhill.Cli.Runs;

/// <summary>The words of --activation.</summary>
internal static class Activations
{
    internal static readonly string[] Names = ["relu", "leaky-relu", "sigmoid", "tanh", "gelu", "none"];

    internal static Layer Create(string name) => name switch
    {
        "relu" => new Relu(),
        "leaky-relu" => new LeakyRelu(),
        "sigmoid" => new Sigmoid(),
        "tanh" => new Tanh(),
        "gelu" => new Gelu(),
        _ => new Identity(),
    };
}
