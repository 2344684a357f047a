namespace Downhill;

/// <summary>A source of random numbers: a seed and a count of what was drawn. The same seed gives the same numbers on
/// every machine and with any number of threads.</summary>
/// <remarks>
/// A draw takes the seed and the count as a tensor and computes its numbers from them alone, so any draw can be
/// repeated. Safe to use from several threads, though the order of their draws then decides who gets which numbers.
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC, 2011 (Philox4x32-10).
/// </remarks>
public sealed class Generator
{
    readonly Lock _gate = new();
    GeneratorState _state;

    /// <summary>A generator that starts from a seed. Default 0.</summary>
    public Generator(long seed = 0) => Seed(seed);

    /// <summary>The generator that draws use when none is given. It starts from seed 0.</summary>
    public static Generator Default { get; } = new();

    /// <summary>Where the generator stands. Save it, and set it later, to draw the same numbers again.</summary>
    public GeneratorState State
    {
        get
        {
            lock (_gate)
                return _state;
        }
        set
        {
            lock (_gate)
                _state = value;
        }
    }

    /// <summary>Starts anew from a seed; any number is as good as any other.</summary>
    public void Seed(long seed) => State = new(seed, 0);

    /// <summary>The state that a draw of <paramref name="count"/> elements reads, as an int64 tensor {key, counter};
    /// the generator moves past them.</summary>
    /// <param name="count">How many elements are drawn, 0 or more.</param>
    /// <remarks>For operations of your own that draw: the state is their input, so that they have none
    /// themselves.</remarks>
    public Tensor NextState(long count)
    {
        lock (_gate)
        {
            Tensor state = Tensor.From<long>(_state.Key, _state.Counter);
            // One element takes at most half a block of four words: the room is the same for every dtype.
            _state = _state with { Counter = _state.Counter + (count + 1) / 2 };
            return state;
        }
    }
}

/// <summary>Where a <see cref="Generator"/> stands.</summary>
/// <param name="Key">The seed.</param>
/// <param name="Counter">How many blocks of random words were drawn.</param>
public readonly record struct GeneratorState(long Key, long Counter);
