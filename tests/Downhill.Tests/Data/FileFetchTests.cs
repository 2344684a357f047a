using System.Security.Cryptography;
using Downhill.Data;
using static Downhill.Tests.Data.LocalServer;

namespace Downhill.Tests.Data;

public class FileFetchTests : IDisposable
{
    static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31 >> 3))];
    static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Content));

    readonly TemporaryFolder _folder = new();
    readonly HttpClient _client = new();

    string Final => _folder.PathOf("file.gz");

    string Part => _folder.PathOf("file.gz.part");

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    Task Fetch(string address, string? sum = null, long most = 1 << 20, IProgress<DownloadProgress>? progress = null,
        CancellationToken token = default) =>
        Fetch([address], sum, most, progress, token);

    Task Fetch(string[] hosts, string? sum = null, long most = 1 << 20, IProgress<DownloadProgress>? progress = null,
        CancellationToken token = default) =>
        new FileFetch(_client, new("file.gz", hosts, most, sum ?? Sha256), _folder.Root, progress).RunAsync(token);

    async Task<string> Failure(Task fetch) => (await Assert.ThrowsAsync<DownloadException>(() => fetch)).Message;

    void AssertFetched()
    {
        Assert.Equal(Content, File.ReadAllBytes(Final));
        Assert.Equal([Final], Directory.GetFiles(_folder.Root));
    }

    static int StartOf(string range) => int.Parse(range["bytes=".Length..^1]);

    [Fact]
    public async Task A_whole_file_is_fetched_and_progress_is_told()
    {
        using var server = new LocalServer(_ => Answer.Whole(Content));
        var told = new List<DownloadProgress>();

        await Fetch(server.Address, progress: new Told(told));

        AssertFetched();
        Assert.Equal(new("file.gz", Content.Length, Content.Length), told[^1]);
    }

    [Fact]
    public async Task A_broken_connection_is_gone_on_with_at_once()
    {
        using var server = new LocalServer(
            range => range is null ? Answer.Broken(Content, 123_456) : Answer.From(Content, StartOf(range)));

        await Fetch(server.Address);

        AssertFetched();
        Assert.Equal(2, server.Ranges.Count);
        Assert.NotEqual("bytes=0-", server.Ranges[1]);
    }

    [Fact]
    public async Task A_part_that_an_earlier_run_left_is_gone_on_with()
    {
        File.WriteAllBytes(Part, Content[..100_000]);
        using var server = new LocalServer(range => Answer.From(Content, StartOf(range!)));

        await Fetch(server.Address);

        AssertFetched();
        Assert.Equal(["bytes=100000-"], server.Ranges);
    }

    [Fact]
    public async Task A_server_without_ranges_sends_the_whole_file_again()
    {
        File.WriteAllBytes(Part, new byte[100_000]);
        using var server = new LocalServer(_ => Answer.Whole(Content));

        await Fetch(server.Address);

        AssertFetched();
    }

    [Fact]
    public async Task A_part_that_does_not_belong_to_the_file_is_thrown_away()
    {
        File.WriteAllBytes(Part, new byte[100_000]);
        using var server = new LocalServer(
            range => range is null ? Answer.Whole(Content) : Answer.From(Content, StartOf(range)));

        await Fetch(server.Address);

        AssertFetched();
        Assert.Equal(["bytes=100000-", null], server.Ranges);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_part_as_long_as_the_file_is_kept_when_it_is_right(bool right)
    {
        File.WriteAllBytes(Part, right ? Content : new byte[Content.Length]);
        using var server = new LocalServer(
            range => range is null ? Answer.Whole(Content) : Answer.Status("416 Range Not Satisfiable"));

        await Fetch(server.Address);

        AssertFetched();
        Assert.Equal(right ? 1 : 2, server.Ranges.Count);
    }

    [Fact]
    public async Task A_server_that_sends_another_part_is_asked_for_the_whole()
    {
        File.WriteAllBytes(Part, Content[..100_000]);
        using var server = new LocalServer(range => range is null ? Answer.Whole(Content) : Answer.From(Content, 5));

        await Fetch(server.Address);

        AssertFetched();
    }

    [Fact]
    public async Task A_wrong_checksum_leaves_nothing()
    {
        using var server = new LocalServer(_ => Answer.Whole(Content));
        string wrong = new('0', 64);

        Assert.Equal($"download 'file.gz': one of its hosts must send it, but {server.Address}: its SHA-256 must be " +
            $"{wrong}, but it is {Sha256}.",
            await Failure(Fetch(server.Address, wrong)));
        Assert.Empty(Directory.GetFiles(_folder.Root));
        Assert.Single(server.Ranges);
    }

    [Fact]
    public async Task Md5_is_compared_where_it_is_all_there_is()
    {
        using var server = new LocalServer(_ => Answer.Whole(Content));
#pragma warning disable CA5351 // The sum that publishers give.
        string md5 = Convert.ToHexStringLower(MD5.HashData(Content));
#pragma warning restore CA5351

        await Fetch(server.Address, md5);

        AssertFetched();
    }

    [Fact]
    public async Task The_next_host_is_asked_when_one_does_not_have_it()
    {
        using LocalServer without = new(_ => Answer.Status("404 Not Found")), with = new(_ => Answer.Whole(Content));

        await Fetch([without.Address, with.Address]);

        AssertFetched();
        Assert.Single(without.Ranges);
    }

    [Fact]
    public async Task Every_host_and_its_answer_is_named_when_none_has_it()
    {
        using LocalServer first = new(_ => Answer.Status("404 Not Found")),
            second = new(_ => Answer.Status("503 Service Unavailable"));

        Assert.Equal($"download 'file.gz': one of its hosts must send it, but {first.Address}: the server answered " +
            $"404; {second.Address}: the server answered 503.",
            await Failure(Fetch([first.Address, second.Address])));
        Assert.Equal((1, 3), (first.Ranges.Count, second.Ranges.Count));
    }

    [Fact]
    public async Task A_body_that_is_announced_too_long_is_not_read()
    {
        using var server = new LocalServer(_ => Answer.Whole(Content));

        Assert.Equal($"download 'file.gz': one of its hosts must send it, but {server.Address}: the file must have " +
            "at most 1000 bytes, but the server sends 300000.",
            await Failure(Fetch(server.Address, most: 1000)));
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public async Task A_body_without_end_is_cut()
    {
        using var server = new LocalServer(_ => new Answer("HTTP/1.1 200 OK", Content));

        Assert.Equal($"download 'file.gz': one of its hosts must send it, but {server.Address}: the file must have " +
            "at most 1000 bytes, but the server sends more.",
            await Failure(Fetch(server.Address, most: 1000)));
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public async Task A_connection_that_always_breaks_leaves_the_part_and_nothing_else()
    {
        using var server = new LocalServer(_ => Answer.Broken(Content, 1000));

        Assert.StartsWith($"download 'file.gz': one of its hosts must send it, but {server.Address}: it broke off: ",
            await Failure(Fetch(server.Address)));
        Assert.False(File.Exists(Final));
        Assert.Equal(3, server.Ranges.Count);
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        using var server = new LocalServer(_ => Answer.Broken(Content, 1000) with { ThenSilence = true });

        Assert.Equal($"download 'file.gz': one of its hosts must send it, but {server.Address}: the server sent " +
            "nothing for 0.2 seconds.",
            await Failure(new FileFetch(_client, new("file.gz", [server.Address], 1 << 20, Sha256), _folder.Root, null)
            {
                Patience = TimeSpan.FromSeconds(0.2),
            }.RunAsync(default)));
    }

    [Fact]
    public async Task Cancelling_leaves_the_part_to_go_on_with()
    {
        using var server = new LocalServer(_ => Answer.Broken(Content, 200_000) with { ThenSilence = true });
        using var cancel = new CancellationTokenSource();

        Task fetch = Fetch(server.Address, progress: new CancelAt(100_000, cancel), token: cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
        Assert.Equal([Part], Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public async Task A_file_that_is_there_and_right_is_not_fetched_and_a_wrong_one_is_replaced()
    {
        using var server = new LocalServer(_ => Answer.Whole(Content));
        File.WriteAllBytes(Final, Content);
        await Fetch(server.Address);
        Assert.Empty(server.Ranges);

        File.WriteAllBytes(Final, [1, 2, 3]);
        await Fetch(server.Address);
        AssertFetched();
    }

    /// <summary>Told on the thread that downloads, unlike Progress, which may tell after the test.</summary>
    sealed class Told(List<DownloadProgress> told) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => told.Add(value);
    }

    sealed class CancelAt(long received, CancellationTokenSource cancel) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            if (value.Received >= received)
                cancel.Cancel();
        }
    }
}
