using System.Net;
using System.Net.Http.Headers;

namespace Downhill.Data;

/// <summary>Fetches one file: into NAME.part first, going on where an earlier try broke off; under its name only when
/// its checksum is right.
/// </summary>
internal sealed class FileFetch(
    HttpClient client, RemoteFile file, string folder, IProgress<DownloadProgress>? progress)
{
    const int TriesPerHost = 3;

    readonly string _path = Path.Combine(folder, file.Name), _part = Path.Combine(folder, file.Name + ".part");
    bool _worthAnother;

    /// <summary>A server that sends nothing for so long counts as gone.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        if (File.Exists(_path) && await Checksum.FitsAsync(_path, file.Sum, cancellation).ConfigureAwait(false))
            return;
        Directory.CreateDirectory(folder);
        List<string> reasons = [];
        foreach (string host in file.Hosts)
        {
            for (int left = TriesPerHost; left > 0; left--)
            {
                string? reason = await TryAsync(host, cancellation).ConfigureAwait(false);
                if (reason is null)
                    return;
                if (left == 1 || !_worthAnother)
                {
                    reasons.Add($"{host}: {reason}");
                    break;
                }
            }
        }
        throw new DownloadException($"download '{file.Name}': one of its hosts must send it, but " +
            $"{string.Join("; ", reasons)}.");
    }

    /// <summary>One request; null when the file is there and right, else why not.</summary>
    async Task<string?> TryAsync(string host, CancellationToken cancellation)
    {
        _worthAnother = true;
        try
        {
            bool resumed = await ReceivePatientlyAsync(host, cancellation).ConfigureAwait(false);
            string sum = await Checksum.OfAsync(_part, file.Sum, cancellation).ConfigureAwait(false);
            if (sum == file.Sum)
            {
                File.Move(_part, _path, overwrite: true);
                return null;
            }
            // After a resume the first piece may be at fault; after a whole download this host has another file.
            File.Delete(_part);
            _worthAnother = resumed;
            return $"its {Checksum.NameOf(file.Sum)} must be {file.Sum}, but it is {sum}";
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode status)
        {
            _worthAnother = (int)status >= 500;
            return $"the server answered {(int)status}";
        }
        catch (DownloadException e)
        {
            File.Delete(_part);
            return e.Message;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return $"it broke off: {e.Message}";
        }
        catch (TimeoutException)
        {
            return $"the server sent nothing for {Patience.TotalSeconds} seconds";
        }
    }

    async Task<bool> ReceivePatientlyAsync(string host, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await ReceiveAsync(host, patience).ConfigureAwait(false);
        }
        catch (Exception e) when (patience.IsCancellationRequested && e is not DownloadException)
        {
            // A read that is cancelled under way may also end as a broken connection.
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException(null, e);
        }
    }

    /// <summary>Fills the part file; whether it went on with one that was there.</summary>
    async Task<bool> ReceiveAsync(string host, CancellationTokenSource patience)
    {
        long have = File.Exists(_part) ? new FileInfo(_part).Length : 0;
        using var request = new HttpRequestMessage(HttpMethod.Get, host);
        if (have > 0)
            request.Headers.Range = new RangeHeaderValue(have, null);
        using HttpResponseMessage response =
            await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token)
                .ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && have > 0)
            return true; // the part is whole already, or wrong: its checksum tells
        response.EnsureSuccessStatusCode();

        bool resumed = have > 0 && response.StatusCode == HttpStatusCode.PartialContent
            && response.Content.Headers.ContentRange?.From == have;
        if (have > 0 && response.StatusCode == HttpStatusCode.PartialContent && !resumed)
            throw new DownloadException("the server sent another part than the one asked for");
        await SaveAsync(response.Content, resumed ? have : 0, patience).ConfigureAwait(false);
        return resumed;
    }

    async Task SaveAsync(HttpContent content, long have, CancellationTokenSource patience)
    {
        long? total = content.Headers.ContentLength + have;
        if (total > file.MostBytes)
            throw TooLong($"{total}");
        using Stream source = await content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
        using var target = new FileStream(_part, have > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write);
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = await source.ReadAsync(buffer, patience.Token).ConfigureAwait(false)) > 0;)
        {
            have += read;
            if (have > file.MostBytes)
                throw TooLong("more");
            await target.WriteAsync(buffer.AsMemory(0, read), patience.Token).ConfigureAwait(false);
            progress?.Report(new(file.Name, have, total));
            patience.CancelAfter(Patience);
        }
    }

    DownloadException TooLong(string found)
    {
        _worthAnother = false;
        return new($"the file must have at most {file.MostBytes} bytes, but the server sends {found}");
    }
}
