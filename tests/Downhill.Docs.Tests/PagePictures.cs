using System.Xml.Linq;
using Downhill.Site.Pages;

namespace Downhill.Docs.Tests;

/// <summary>Pictures on pages are those that the page's programs and commands draw.</summary>
internal static class PagePictures
{
    const string Folder = "docs/pictures/";

    /// <summary>The pictures that a page shows, as paths of the tree.</summary>
    internal static IEnumerable<string> Of(Page page) => page.Links.Where(link => link.IsImage)
        .Select(link => Tree.Resolve(page.Path, link.Url!)).Where(path => path.StartsWith(Folder, StringComparison.Ordinal));

    /// <summary>Compares the shown pictures with those of the same name that were drawn.</summary>
    internal static void Check(Page page, string drawn)
    {
        ILookup<string, string> files = Directory.EnumerateFiles(drawn, "*.svg", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileName(file)!);
        foreach (string picture in Of(page).Where(path => files.Contains(Path.GetFileName(path))))
        {
            string file = files[Path.GetFileName(picture)].First(), shown = Tree.Full(picture);
            if (Acceptance.IsOn)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(shown)!);
                File.Copy(file, shown, overwrite: true);
            }
            Assert.True(File.Exists(shown), $"{page.Path} shows {picture}, which is not there.");
            Assert.True(Words(file).SequenceEqual(Words(shown)),
                $"{picture} is not what {page.Path} draws now. {Acceptance.Hint}");
        }
    }

    /// <summary>Title, axes and legend: unlike the places of points and the numbers in cells, they do not change with a
    /// rounding.</summary>
    static IEnumerable<string> Words(string svg) => XDocument.Load(svg).Descendants()
        .Where(one => one.Name.LocalName == "text" && one.Value.Any(char.IsLetter)).Select(one => one.Value);
}
