using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Downhill.Data;

/// <summary>A thread that makes batches ahead of their use and lines a few of them up. Disposing ends the
/// thread.</summary>
internal sealed class BatchLine : IDisposable
{
    readonly Queue<Batch> _made = new();
    readonly Lock _gate = new();
    readonly SemaphoreSlim _free, _ready = new(0);
    readonly CancellationTokenSource _stop;
    readonly Thread _thread;
    ExceptionDispatchInfo? _failure;

    internal BatchLine(Func<int, Batch> make, int count, int ahead, CancellationToken cancellation)
    {
        (_free, _stop) = (new(ahead), CancellationTokenSource.CreateLinkedTokenSource(cancellation));
        _thread = new(() => Work(make, count)) { IsBackground = true, Name = "Downhill data loader" };
        _thread.Start();
    }

    /// <summary>The next batch, or false when there are no more. What the thread threw is thrown here, after the
    /// batches before it.</summary>
    internal bool TryTake([NotNullWhen(true)] out Batch? batch)
    {
        _ready.Wait(_stop.Token);
        lock (_gate)
            _made.TryDequeue(out batch);
        _free.Release();
        if (batch is null)
            _failure?.Throw();
        return batch is not null;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
        _free.Dispose();
        _ready.Dispose();
    }

    void Work(Func<int, Batch> make, int count)
    {
        try
        {
            for (int i = 0; i < count; i++)
            {
                _free.Wait(_stop.Token);
                Batch batch = make(i);
                lock (_gate)
                    _made.Enqueue(batch);
                _ready.Release();
            }
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to the thread that waits for the batch.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
        _ready.Release(); // with no batch in the line: the end
    }
}
