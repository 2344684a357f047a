namespace Downhill.Data;

/// <summary>A file could not be fetched; the message names it, every host that was asked and what each
/// answered.</summary>
public sealed class DownloadException : IOException
{
    internal DownloadException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
