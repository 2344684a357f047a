using System.Security.Cryptography;

namespace Downhill.Data;

/// <summary>Compares files with the published sums.</summary>
internal static class Checksum
{
    const int Sha256Digits = 64;

    internal static string NameOf(string sum) => sum.Length == Sha256Digits ? "SHA-256" : "MD5";

    /// <summary>The sum of a file, of the same kind as the one that is expected.</summary>
    internal static async Task<string> OfAsync(string path, string expected, CancellationToken cancellation)
    {
        using FileStream file = File.OpenRead(path);
        // Some publishers give MD5 alone: it still finds damage, and nobody has made a file to a given MD5.
#pragma warning disable CA5351
        byte[] hash = expected.Length == Sha256Digits
            ? await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false)
            : await MD5.HashDataAsync(file, cancellation).ConfigureAwait(false);
#pragma warning restore CA5351
        return Convert.ToHexStringLower(hash);
    }

    internal static async Task<bool> FitsAsync(string path, string expected, CancellationToken cancellation) =>
        await OfAsync(path, expected, cancellation).ConfigureAwait(false) == expected;
}
