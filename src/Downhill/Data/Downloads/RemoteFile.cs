namespace Downhill.Data;

/// <summary>A file on the web and how to know that it is the right one.</summary>
/// <param name="Name">The name it gets.</param>
/// <param name="Hosts">Addresses to try, in this order.</param>
/// <param name="MostBytes">More than this is not it; a limit for servers that do not end.</param>
/// <param name="Sum">SHA-256 (64 hexadecimal digits), or MD5 (32) where its publisher gives nothing better.</param>
internal sealed record RemoteFile(string Name, IReadOnlyList<string> Hosts, long MostBytes, string Sum);
