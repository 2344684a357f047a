namespace Downhill.Plots;

/// <summary>Writes files that are there in full or not at all.</summary>
internal static class WholeFile
{
    internal static void Write(string path, byte[] content)
    {
        string target = Path.GetFullPath(path);
        string draft = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
