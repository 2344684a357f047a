namespace Downhill.Data;

/// <summary>How far the download of one file is.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Received">Bytes that are on the disk, those of an earlier, broken download included.</param>
/// <param name="Total">Bytes of the whole file, or null when the server did not say.</param>
public readonly record struct DownloadProgress(string File, long Received, long? Total);
