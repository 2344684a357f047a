namespace Downhill.Data;

/// <summary>A data set cut into its parts, with features made by what the training part teaches.</summary>
/// <param name="Train">What is learnt from.</param>
/// <param name="Validation">What decides when to stop and which model is best; null when none was asked for.</param>
/// <param name="Test">What is never learnt from nor chosen by.</param>
/// <param name="Encoder">How features were made; saved with the model.</param>
public sealed record DataParts(Dataset Train, Dataset? Validation, Dataset Test, DataEncoder Encoder);
