using System.Text.RegularExpressions;
using System.Xml.Linq;
using Downhill.Site;
using Downhill.Site.Html;

namespace Downhill.Docs.Tests;

/// <summary>The site, built once into a folder of its own.</summary>
public sealed class BuiltSite : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public BuiltSite()
    {
        try
        {
            new SiteWriter(_folder.Path).Write();
        }
        catch
        {
            _folder.Dispose(); // No one disposes of what was never made.
            throw;
        }
    }

    internal IEnumerable<string> Files => Directory.EnumerateFiles(_folder.Path, "*.html", SearchOption.AllDirectories);

    internal string Read(string file) => File.ReadAllText(_folder[file]);

    public void Dispose() => _folder.Dispose();
}

public partial class SiteTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    [Fact]
    public void Every_link_leads_to_a_file_and_a_place_in_it()
    {
        Dictionary<string, HashSet<string>> places = site.Files.ToDictionary(file => file,
            file => Id().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).ToHashSet());
        List<string> lost = [];
        foreach (string file in site.Files)
            foreach (Match match in Link().Matches(File.ReadAllText(file)))
            {
                string[] parts = Uri.UnescapeDataString(Text.Unescape(match.Groups[1].Value)).Split('#', 2);
                if (parts[0].Contains("://", StringComparison.Ordinal))
                    continue;
                string target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, parts[0]));
                if (!File.Exists(target) || (parts.Length == 2 && !places[target].Contains(parts[1])))
                    lost.Add($"{file}: {match.Groups[1].Value}");
            }
        Assert.Empty(lost.Take(10));
    }

    [Fact]
    public void Pages_are_well_formed()
    {
        foreach (string file in site.Files)
            XDocument.Parse(File.ReadAllText(file));
    }

    [Theory]
    [InlineData("reference/Downhill/Tensor.html", "public Tensor Sum(ReadOnlySpan&lt;int&gt; axes = default, bool keepAxis = false)")]
    [InlineData("reference/Downhill.Layers/Linear.html", "U(−k, k) with k = 1/√inputs")]
    [InlineData("reference/Downhill.Plots/Chart.html", "public Chart AddLine")]
    [InlineData("reference/Downhill.Training/Trainer.html", "NotFiniteException")]
    public void The_reference_shows_what_the_source_says(string page, string text) => Assert.Contains(text, Plain(site.Read(page)));

    [Fact]
    public void Every_english_page_stands_beside_every_other()
    {
        string beside = site.Read("start/projects.html");
        IEnumerable<string> pages = Docs.Pages.Where(page => !page.IsChinese).Select(page => page.Path)
            .Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && path is not ("docs/README.md" or "docs/start/projects.md"));
        Assert.All(pages, path => Assert.Contains($"href=\"{SitePath.Relative("start/projects.html", SitePath.Of(path))}\"", beside));
    }

    [Fact]
    public void Pages_in_two_languages_lead_to_each_other()
    {
        Assert.Contains("href=\"../zh/start/index.html\"", site.Read("start/index.html"));
        Assert.Contains("href=\"../../start/index.html\"", site.Read("zh/start/index.html"));
    }

    [Fact]
    public void Chinese_pages_say_their_language_and_lead_to_what_is_in_English_only()
    {
        string page = site.Read("zh/lessons/1-ice-cream.html");
        Assert.Contains("<html lang=\"zh-CN\">", page);
        Assert.Contains("<a href=\"../../reference/index.html\">API 参考（英文）</a>", page);
    }

    [Fact]
    public void The_search_field_knows_headings_types_and_members()
    {
        string index = site.Read("search.js");
        Assert.Contains("[\"Arrays\",\"guides/own-data.html#arrays\",\"Your own data\"]", index);
        Assert.Contains("[\"Tensor\",\"reference/Downhill/Tensor.html\",\"class\"]", index);
        Assert.Contains("[\"Tensor.MatMul\",\"reference/Downhill/Tensor.html#", index);
    }

    static string Plain(string html) => Span().Replace(html, "");

    [GeneratedRegex(" (?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("</?(span|a|code)[^>]*>")]
    private static partial Regex Span();
}
