using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Downhill.Tests.Data;

/// <summary>A web server on this machine that answers as a test says, broken connections included.</summary>
sealed class LocalServer : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly Func<string?, Answer> _answer;
    readonly List<TcpClient> _silent = []; // the collector would close them

    public List<string?> Ranges { get; } = [];

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/file";

    /// <param name="answer">From the Range header (null without one) to what is sent.</param>
    public LocalServer(Func<string?, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    /// <param name="Head">The status line and headers, without the empty line.</param>
    /// <param name="Body">What is sent before the connection is closed.</param>
    /// <param name="ThenSilence">Whether the connection stays open with nothing more on it.</param>
    public sealed record Answer(string Head, byte[] Body, bool ThenSilence = false)
    {
        public static Answer Whole(byte[] body) => new($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}", body);

        /// <summary>Announces the whole file and breaks off.</summary>
        public static Answer Broken(byte[] body, int after) =>
            new($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}", body[..after]);

        public static Answer From(byte[] body, int start) => new(
            $"HTTP/1.1 206 Partial Content\r\nContent-Length: {body.Length - start}\r\nContent-Range: bytes " +
                $"{start}-{body.Length - 1}/{body.Length}", body[start..]);

        public static Answer Status(string status) => new($"HTTP/1.1 {status}\r\nContent-Length: 0", []);
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
                await HandleAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task HandleAsync(TcpClient client)
    {
        NetworkStream stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string? range = null;
        for (string? line; !string.IsNullOrEmpty(line = await reader.ReadLineAsync());)
            if (line.StartsWith("Range: ", StringComparison.Ordinal))
                range = line["Range: ".Length..];
        Ranges.Add(range);
        Answer answer = _answer(range);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer.Head + "\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(answer.Body);
        if (answer.ThenSilence)
            _silent.Add(client);
        else
            client.Dispose();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _silent.ForEach(client => client.Dispose());
    }
}
