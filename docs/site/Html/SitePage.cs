namespace Downhill.Site.Html;

/// <summary>A page of the site before it is wrapped.</summary>
/// <param name="Path">Its place on the site.</param>
/// <param name="Title">What the window is named.</param>
/// <param name="Body">The content as HTML.</param>
/// <param name="IsChinese">Its language; English where false.</param>
/// <param name="Twin">The place of the same page in the other language, or null.</param>
internal sealed record SitePage(string Path, string Title, string Body, bool IsChinese, string? Twin);
