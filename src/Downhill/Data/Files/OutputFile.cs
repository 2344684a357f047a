namespace Downhill.Data;

/// <summary>Writes files that appear under their names by a rename, so that nobody ever finds half of one.</summary>
internal static class OutputFile
{
    internal static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    internal static void Write(string path, Action<Stream> write)
    {
        string part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (FileStream stream = File.Create(part))
                write(stream);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
