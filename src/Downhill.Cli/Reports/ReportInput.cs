using Downhill.Cli.Runs;
using Downhill.Data;
using Downhill.Layers;

namespace Downhill.Cli.Reports;

/// <summary>What a report is drawn from: the settings, the figures of each epoch, and the model with the parts of its
/// data.</summary>
internal sealed record ReportInput(
    TrainSettings Settings, ModelSpec Spec, IReadOnlyList<EpochRow> Rows, Layer Model, LossPairing Pairing, DataParts Parts);
