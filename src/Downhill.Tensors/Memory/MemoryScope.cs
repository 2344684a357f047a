using Downhill.Memory;

namespace Downhill;

/// <summary>Returns the memory of every tensor made on this thread inside it when it ends, without waiting for the
/// collector.
/// Optional: it keeps the peak of a hand-written training loop low. Parameters, their gradients, optimizer state and
/// tensors on which <see cref="Tensor.Keep"/> was called stay; using any other afterwards throws.</summary>
/// <example><code>
/// using (MemoryScope.Begin())
/// {
///     Tensor loss = model.Forward(x).CrossEntropy(y);
///     loss.Backward();
///     optimizer.Step();
/// }
/// </code></example>
public readonly ref struct MemoryScope
{
    [ThreadStatic] static List<Storage>? t_lent;

    readonly List<Storage>? _outer;

    MemoryScope(List<Storage>? outer) => _outer = outer;

    /// <summary>Begins a scope; end it with <see langword="using"/>.</summary>
    public static MemoryScope Begin()
    {
        MemoryScope scope = new(t_lent);
        t_lent = [];
        return scope;
    }

    internal static void Note(Storage storage) => t_lent?.Add(storage);

    /// <summary>Returns what was made inside.</summary>
    public void Dispose()
    {
        foreach (Storage storage in t_lent ?? [])
            if (storage.Holders == 0)
                storage.Return();
            else
                _outer?.Add(storage);
        t_lent = _outer;
    }
}
