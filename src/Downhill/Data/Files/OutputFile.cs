namespace Downhill.Data;

/// <summary>Writes files that appear under their names by a rename, so that nobody ever finds half of one.</summary>
internal static class OutputFile
{
    internal static void Write(string path, ReadOnlySpan<byte> content)
    {
        string part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllBytes(part, content);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
