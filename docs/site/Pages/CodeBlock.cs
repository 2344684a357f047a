namespace Downhill.Site.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The word behind the fence, such as <c>csharp</c>; empty where there is none.</param>
/// <param name="Text">Its lines, without the fences.</param>
/// <param name="Line">The line of its first fence, from 1.</param>
internal sealed record CodeBlock(string Language, string Text, int Line);
