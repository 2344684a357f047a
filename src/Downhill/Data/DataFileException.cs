namespace Downhill.Data;

/// <summary>A data file cannot be used; the message is one sentence that names the file, the rule and what was found
/// instead.</summary>
/// <remarks>Thrown for every kind of unusable file: missing, truncated, of another format, with counts that disagree
/// with its length, with cells that are no numbers. Readers throw nothing else for what stands in a file, however
/// damaged it is.
/// </remarks>
public sealed class DataFileException : IOException
{
    /// <summary>The file's path, as it was given by the caller.</summary>
    public string FileName { get; }

    /// <summary>Makes the exception of one file.</summary>
    /// <param name="fileName">The file's path, as it was given by the caller.</param>
    /// <param name="message">The whole sentence, the file's name included.</param>
    /// <param name="innerException">What the operating system or a decoder said, or null.</param>
    public DataFileException(string fileName, string message, Exception? innerException = null)
        : base(message, innerException) => FileName = fileName;
}
