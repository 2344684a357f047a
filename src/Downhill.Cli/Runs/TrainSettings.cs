using Downhill.Data;

namespace Downhill.Cli.Runs;

/// <summary>Everything that decides a training run, as the user gave it: saved with the run, so that it can be
/// repeated.</summary>
internal sealed record TrainSettings
{
    /// <summary>A name (digits, mnist, ...), a CSV file or a folder of pictures.</summary>
    public string Data { get; init; } = "digits";

    public string? DataDirectory { get; init; }

    public string? Target { get; init; }

    public string[] Ignore { get; init; } = [];

    public DataTask? Task { get; init; }

    /// <summary>linear, cnn, or mlp: and the widths of the hidden layers.</summary>
    public string Model { get; init; } = "mlp:128";

    public string Activation { get; init; } = "relu";

    /// <summary>linear, sigmoid or softmax; null takes the one that belongs to the loss.</summary>
    public string? Output { get; init; }

    /// <summary>Null takes cross-entropy for classes and the mean squared error for numbers.</summary>
    public string? Loss { get; init; }

    public string Optimizer { get; init; } = "adam";

    public double LearningRate { get; init; } = 0.003;

    public double Momentum { get; init; }

    public double WeightDecay { get; init; }

    public int BatchSize { get; init; } = 64;

    /// <summary>Null takes what the data set needs.</summary>
    public int? Epochs { get; init; }

    public string Schedule { get; init; } = "cosine";

    public Scaling Scale { get; init; } = Scaling.Standard;

    public long Seed { get; init; } = 1;

    /// <summary>The share of the training part that decides which epoch was best. 0: none does.</summary>
    public double Validation { get; init; }

    public int Folds { get; init; }
}
