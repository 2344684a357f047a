namespace Downhill.Training;

/// <summary>Training met an infinity or NaN and stopped.</summary>
/// <param name="message">Where it was met first.</param>
public sealed class NotFiniteException(string message) : Exception(message);
