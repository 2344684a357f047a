using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Downhill.Cli.Runs;
using Downhill.Data;

namespace Downhill.Cli.Commands;

/// <summary>The options of <c>train</c>, and the settings they add up to.</summary>
internal sealed class TrainOptions
{
    static readonly TrainSettings s_defaults = new();

    readonly Option<string> _data = Text("--data", s_defaults.Data,
        $"{string.Join(", ", DataSets.Names)}, a CSV file or a folder of pictures.");
    readonly Option<string?> _dataDir = new("--data-dir")
    {
        Description = "Where named data sets are. Default: $DOWNHILL_DATA, else the user's cache.",
    };
    readonly Option<string?> _target = new("--target") { Description = "The CSV column to predict. Default: the last one." };
    readonly Option<string?> _ignore = new("--ignore") { Description = "CSV columns not to use, separated by commas." };
    readonly Option<string?> _task = Word("--task", null, "What the target is. Default: found out from it.",
        "classification", "regression");
    readonly Option<string> _model = Text("--model", s_defaults.Model, "linear, mlp:WIDTH,WIDTH... or cnn.");
    readonly Option<string?> _activation = Word("--activation", s_defaults.Activation, "What follows a hidden layer.", Activations.Names);
    readonly Option<string?> _output = Word("--output", null,
        "What follows the last layer. Default: what belongs to the loss.", "linear", "sigmoid", "softmax");
    readonly Option<string?> _loss = Word("--loss", null, "Default: cross-entropy for classes, mse for numbers.", LossPairing.Names);
    readonly Option<string?> _optimizer = Word("--optimizer", s_defaults.Optimizer, "How the weights move.", OptimizerChoice.Names);
    readonly Option<double> _lr = Number("--lr", s_defaults.LearningRate, "Learning rate, above 0.", value => value > 0);
    readonly Option<double> _momentum = Number("--momentum", s_defaults.Momentum,
        "Momentum of sgd and rmsprop, at least 0 and below 1.", value => value is >= 0 and < 1);
    readonly Option<double> _weightDecay = Number("--weight-decay", s_defaults.WeightDecay,
        "Weight decay, at least 0.", value => value >= 0);
    readonly Option<int> _batchSize = Count("--batch-size", s_defaults.BatchSize, "Rows a step learns from, at least 1.", 1);
    readonly Option<int?> _epochs = new("--epochs")
    {
        Description = "Times to go through the data, at least 1. Default: 5, and more for small tables.",
    };
    readonly Option<string?> _schedule = Word("--schedule", s_defaults.Schedule, "How the learning rate changes.",
        OptimizerChoice.Schedules);
    readonly Option<string?> _scale = Word("--scale", "standard", "How inputs are scaled.", "standard", "01", "none");
    readonly Option<long> _seed = new("--seed")
    {
        Description = "Decides every random number.",
        DefaultValueFactory = _ => s_defaults.Seed,
    };
    readonly Option<double> _validation = Number("--validation", s_defaults.Validation,
        "Share of the training part that chooses the best epoch, 0 to below 1.", value => value is >= 0 and < 1);
    readonly Option<int> _folds = Count("--folds", s_defaults.Folds, "Folds of a cross-validation, at least 2; 0: none.", 0);

    internal Option<int> Threads { get; } = Count("--threads", Environment.ProcessorCount, "Threads to compute with, at least 1.", 1);

    internal Option<string?> Out { get; } = new("--out") { Description = "Folder of the run. Default: the next free one below runs/." };

    internal Option<string?> Resume { get; } = new("--resume")
    {
        Description = "Folder of a run to continue at the end of its last finished epoch.",
    };

    internal Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object a line." };

    internal IEnumerable<Option> All =>
    [
        _data, _dataDir, _target, _ignore, _task, _model, _activation, _output, _loss, _optimizer, _lr, _momentum, _weightDecay, _batchSize,
        _epochs, _schedule, _scale, _seed, Threads, _validation, _folds, Out, Resume, Json,
    ];

    internal TrainSettings Settings(ParseResult call)
    {
        if (call.GetValue(_epochs) is < 1)
            throw new UsageException($"train: --epochs must be at least 1, but it is {call.GetValue(_epochs)}.");
        if (call.GetValue(_folds) == 1)
            throw new UsageException("train: --folds must be 0 or at least 2, but it is 1.");
        return new()
        {
            Data = call.GetValue(_data)!,
            DataDirectory = call.GetValue(_dataDir),
            Target = call.GetValue(_target),
            Ignore = call.GetValue(_ignore)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Task = TaskOf(call.GetValue(_task)),
            Model = call.GetValue(_model)!,
            Activation = call.GetValue(_activation)!,
            Output = call.GetValue(_output),
            Loss = call.GetValue(_loss),
            Optimizer = call.GetValue(_optimizer)!,
            LearningRate = call.GetValue(_lr),
            Momentum = call.GetValue(_momentum),
            WeightDecay = call.GetValue(_weightDecay),
            BatchSize = call.GetValue(_batchSize),
            Epochs = call.GetValue(_epochs),
            Schedule = call.GetValue(_schedule)!,
            Seed = call.GetValue(_seed),
            Validation = call.GetValue(_validation),
            Folds = call.GetValue(_folds),
            Scale = call.GetValue(_scale) switch { "01" => Scaling.ZeroToOne, "none" => Scaling.None, _ => Scaling.Standard },
        };
    }

    static DataTask? TaskOf(string? word) =>
        word switch { "classification" => DataTask.Classification, "regression" => DataTask.Regression, _ => null };

    /// <summary>A continued run keeps its settings; only the number of epochs can be given anew.</summary>
    internal TrainSettings Continued(ParseResult call, TrainSettings saved)
    {
        foreach (Option option in All)
            if (option != _epochs && option != Threads && option != Resume && option != Json
                && call.GetResult(option) is { Implicit: false })
                throw new UsageException($"train: --resume continues a run with its own options, but {option.Name} was given too.");
        return saved with { Epochs = call.GetValue(_epochs) ?? saved.Epochs };
    }

    static Option<string> Text(string name, string value, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => value };

    static Option<string?> Word(string name, string? value, string description, params string[] words)
    {
        Option<string?> option = new(name) { Description = description };
        if (value is not null)
            option.DefaultValueFactory = _ => value;
        return option.AcceptOnlyFromAmong(words);
    }

    static Option<double> Number(string name, double value, string description, Func<double, bool> fits) =>
        Ranged(name, value, description, text => double.TryParse(text, CultureInfo.InvariantCulture, out double given) && fits(given));

    static Option<int> Count(string name, int value, string description, int least) =>
        Ranged(name, value, description, text => int.TryParse(text, CultureInfo.InvariantCulture, out int given) && given >= least);

    static Option<T> Ranged<T>(string name, T value, string description, Func<string, bool> fits)
    {
        Option<T> option = new(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
                if (!fits(token.Value))
                    result.AddError($"{name}: {description} It was given as {token.Value}.");
        });
        return option;
    }
}
