namespace Downhill.Operations;

/// <summary>A view's elements in order: the view itself where they are, else a copy that goes back at the end of the
/// scope.</summary>
internal readonly ref struct Packed
{
    readonly bool _copied;

    internal Packed(scoped in View view) : this(view, !view.IsContiguous)
    {
    }

    internal Packed(scoped in View view, bool copy)
    {
        _copied = copy;
        View = _copied ? Tensor.Allocate(view.Type).View : view;
        if (_copied)
            Copy.Strided(view, View);
    }

    internal View View { get; }

    public void Dispose()
    {
        if (_copied)
            View.Storage.Return();
    }
}
