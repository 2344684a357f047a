namespace Downhill.Compare.Peers;

/// <summary>A worker or a check failed; the message is the sentence that the row shows.</summary>
internal sealed class WorkerException(string message) : Exception(message);
