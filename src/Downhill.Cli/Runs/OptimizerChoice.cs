using Downhill.Layers;
using Downhill.Optimizers;
using Downhill.Schedules;

namespace Downhill.Cli.Runs;

/// <summary>The words of --optimizer and --schedule.</summary>
internal static class OptimizerChoice
{
    internal static readonly string[] Names = ["sgd", "adam", "adamw", "rmsprop"];

    internal static readonly string[] Schedules = ["constant", "cosine", "step", "exponential"];

    internal static Optimizer Create(TrainSettings settings, Module model, long steps)
    {
        if (settings.Momentum > 0 && settings.Optimizer is "adam" or "adamw")
            throw new UsageException($"train: --momentum belongs to sgd and rmsprop, but --optimizer is {settings.Optimizer}.");
        Optimizer optimizer = settings.Optimizer switch
        {
            "sgd" => new Sgd(model) { Momentum = settings.Momentum },
            "adamw" => new AdamW(model),
            "rmsprop" => new RmsProp(model) { Momentum = settings.Momentum },
            _ => new Adam(model),
        };
        optimizer.LearningRate = settings.LearningRate;
        optimizer.WeightDecay = settings.WeightDecay;
        optimizer.Schedule = Schedule(settings.Schedule, steps);
        return optimizer;
    }

    /// <summary>Step falls to a tenth after each third of the training; exponential falls to a hundredth over all of
    /// it.</summary>
    static Schedule Schedule(string name, long steps) => name switch
    {
        "cosine" => new CosineSchedule(Math.Max(1, steps)),
        "step" => new StepSchedule(Math.Max(1, steps / 3)),
        "exponential" => new ExponentialSchedule(Math.Pow(0.01, 1.0 / Math.Max(1, steps))),
        _ => new ConstantSchedule(),
    };
}
