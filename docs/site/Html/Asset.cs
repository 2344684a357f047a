namespace Downhill.Site.Html;

/// <summary>Files that the program carries with it.</summary>
internal static class Asset
{
    internal static string Read(string name)
    {
        using StreamReader reader = new(typeof(Asset).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
