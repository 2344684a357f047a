using System.Formats.Tar;
using System.IO.Compression;

namespace Downhill.Data;

/// <summary>Takes CIFAR-10's files out of their archive: those that are expected and no others, under names that are
/// written here and not taken from the archive, so that nothing in it can reach another place.
/// </summary>
internal static class CifarUnpacker
{
    const string Kind = "CIFAR-10 archive", Root = "cifar-10-batches-bin/", NamesFile = "batches.meta.txt";
    const long BatchBytes = 10_000 * 3073, MostNameBytes = 64 * 1024;

    static readonly string[] Batches =
        [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin"), "test_batch.bin"];

    /// <summary>Whether all batches are there in their full length.</summary>
    internal static bool IsUnpacked(string folder) =>
        Batches.All(name => new FileInfo(Path.Combine(folder, name)) is { Exists: true, Length: BatchBytes });

    internal static void Unpack(string archive, string folder)
    {
        HashSet<string> missing = [.. Batches, NamesFile];
        try
        {
            using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
            while (tar.GetNextEntry() is TarEntry entry)
                if (Expected(archive, entry) is string name && missing.Remove(name))
                    Write(entry, Path.Combine(folder, name));
        }
        catch (Exception e) when (
            e is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            throw new DataFileException(archive, $"{Kind} '{archive}': it must unpack, but it is damaged.", e);
        }
        if (missing.Count > 0)
            throw new DataFileException(archive,
                $"{Kind} '{archive}': it must hold all batches, but {string.Join(", ", missing.Order())} is missing.");
    }

    /// <summary>The name of an expected file, or null for what can be passed over.</summary>
    static string? Expected(string archive, TarEntry entry)
    {
        if (entry.Name.Split('/', '\\').Contains("..") || Path.IsPathRooted(entry.Name))
            throw new DataFileException(archive,
                $"{Kind} '{archive}': each entry must stay in its folder, but '{entry.Name}' leaves it.");
        string name = entry.Name.StartsWith(Root, StringComparison.Ordinal) ? entry.Name[Root.Length..] : "";
        if (!Batches.Contains(name) && name != NamesFile)
            return null;
        bool isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
        bool fits = name == NamesFile ? entry.Length <= MostNameBytes : entry.Length == BatchBytes;
        return isFile && fits ? name : throw new DataFileException(archive,
            $"{Kind} '{archive}': '{name}' must be a file of " +
                $"{(name == NamesFile ? $"at most {MostNameBytes}" : BatchBytes)} bytes, " +
            $"but it is {(isFile ? "one" : "something else")} of {entry.Length}.");
    }

    static void Write(TarEntry entry, string path)
    {
        string part = path + ".part";
        try
        {
            entry.ExtractToFile(part, overwrite: true);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
