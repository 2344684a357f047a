namespace Downhill.Site.Reference;

/// <summary>A page of the reference.</summary>
/// <param name="Path">Its place on the site.</param>
/// <param name="Title">The name of the type or the namespace.</param>
/// <param name="Kind">What it is: <c>class</c>, <c>namespace</c>, ...</param>
/// <param name="Html">Its content.</param>
/// <param name="Members">The members that stand on it.</param>
internal sealed record ReferencePage(
    string Path, string Title, string Kind, string Html, IReadOnlyList<(string Name, string Anchor)> Members)
{
    internal bool IsNamespace => Kind == "namespace";
}
