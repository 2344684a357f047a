using Downhill.Site.Pages;

// Pages print to the console and stand in a folder of their own: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Downhill.Docs.Tests;

/// <summary>The pages, read once.</summary>
internal static class Docs
{
    internal static IReadOnlyList<Page> Pages { get; } = Tree.Pages();

    internal static Page Page(string path) => Pages.Single(page => page.Path == path);

    internal static TheoryData<string> Paths(Func<Page, bool> which) => new(Pages.Where(which).Select(page => page.Path));
}
