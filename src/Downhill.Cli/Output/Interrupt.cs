using System.Runtime.InteropServices;

namespace Downhill.Cli.Output;

/// <summary>Turns Ctrl+C and a polite kill into a cancellation, so that work ends after the batch under way. A second
/// Ctrl+C ends at once.</summary>
internal sealed class Interrupt : IDisposable
{
    readonly CancellationTokenSource _source = new();
    readonly PosixSignalRegistration[] _signals;

    internal Interrupt() =>
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    internal CancellationToken Token => _source.Token;

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
        _source.Dispose();
    }
}
