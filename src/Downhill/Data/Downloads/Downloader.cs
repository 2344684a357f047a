namespace Downhill.Data;

/// <summary>Fetches public data sets by name, checks them, and goes on where a broken download stopped.</summary>
/// <remarks>A file stands under its name only when its checksum is right; until then it is NAME.part. Files that are
/// there and right are not fetched again.</remarks>
public sealed class Downloader
{
    readonly HttpClient _client;

    /// <summary>Uses a client of the program's own: for proxies and headers.</summary>
    /// <param name="client">The client; not disposed here.</param>
    public Downloader(HttpClient client) => _client = client;

    /// <summary>The names that can be fetched: mnist, fashion-mnist, cifar10.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. KnownFiles.Sets.Keys];

    /// <summary>Fetches a data set into the folder of its name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="directory">Where the set's folder is or shall be.</param>
    /// <param name="progress">Told after each piece; null for nobody.</param>
    /// <param name="cancellation">Stops the download; what has come stays as NAME.part and is gone on with next
    /// time.</param>
    /// <returns>The set's folder.</returns>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    /// <exception cref="DownloadException">No host sent the right file.</exception>
    /// <exception cref="DataFileException">An archive is damaged.</exception>
    public async Task<string> FetchAsync(
        string name, string directory, IProgress<DownloadProgress>? progress = null,
            CancellationToken cancellation = default)
    {
        if (!KnownFiles.Sets.TryGetValue(name, out RemoteFile[]? files))
            throw new ArgumentException($"Downloader: the name must be {string.Join(", ", Names)}, but " +
                $"it is '{name}'.", nameof(name));
        string folder = Path.Combine(directory, name);
        foreach (RemoteFile file in files)
            await FetchAsync(file, folder, progress, cancellation).ConfigureAwait(false);
        return folder;
    }

    async Task FetchAsync(RemoteFile file, string folder, IProgress<DownloadProgress>? progress,
        CancellationToken cancellation)
    {
        bool isArchive = KnownFiles.IsArchive(file);
        if (isArchive && CifarUnpacker.IsUnpacked(folder))
            return;
        await new FileFetch(_client, file, folder, progress).RunAsync(cancellation).ConfigureAwait(false);
        if (!isArchive)
            return;
        string archive = Path.Combine(folder, file.Name);
        CifarUnpacker.Unpack(archive, folder);
        File.Delete(archive); // 170 MB that nobody needs any more
    }
}
