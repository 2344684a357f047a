using System.Collections;

namespace Downhill.Data;

/// <summary>Goes through a data set in batches. Each <c>foreach</c> over it is one epoch, in the next epoch's
/// order.</summary>
/// <remarks>The order depends on <see cref="Seed"/> and the epoch alone: it is the same with or without a background
/// thread, and after resuming at an epoch. Leaving the loop early ends the thread. Rows that cannot be read end the
/// loop with a <see cref="DataRowException"/>.
/// </remarks>
/// <example><code>
/// foreach (Batch batch in new DataLoader(data, 64) { Shuffle = true })
///     Train(batch.Inputs, batch.Targets);
/// </code></example>
public sealed class DataLoader : IEnumerable<Batch>
{
    // Handing a batch from one thread to another costs some microseconds, as much as copying this many numbers.
    const int WorthAThread = 16 * 1024;

    /// <summary>What is gone through.</summary>
    public Dataset Data { get; }

    /// <summary>Rows in a batch; the last batch of an epoch may have fewer.</summary>
    public int BatchSize { get; }

    /// <summary>Whether each epoch has an order of its own. Default false: the order of the rows.</summary>
    public bool Shuffle { get; init; }

    /// <summary>Whether a last batch with fewer rows is left out. Default false.</summary>
    public bool DropLast { get; init; }

    /// <summary>Decides the orders. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>How many batches a background thread makes ahead, 0 for none. Default 2. Batches of under 16,384
    /// numbers are always made at once.</summary>
    public int Prefetch { get; init; } = 2;

    /// <summary>How pictures are changed before they are learned from. Default null: not at all.</summary>
    /// <exception cref="ArgumentException">Rows are not pictures.</exception>
    public PictureAugmentation? Augmentation
    {
        get;
        init
        {
            if (value is not null)
                PictureAugmentation.RequirePictures(Data);
            field = value;
        }
    }

    /// <summary>Whether a batch is only lent: its memory is taken back when the next one is asked for, which keeps a
    /// training loop's peak low. Using a batch after that throws; <see cref="Tensor.Keep"/> exempts a tensor. Default
    /// false: batches may be kept.
    /// </summary>
    public bool LendBatches { get; init; }

    /// <summary>The epoch that the next <c>foreach</c> goes through, from 0; it then rises by one. Set it to go on
    /// where a run stopped.</summary>
    public int NextEpoch { get; set; }

    /// <summary>Batches in an epoch.</summary>
    public int BatchCount => DropLast ? Data.Count / BatchSize : (Data.Count + BatchSize - 1) / BatchSize;

    /// <summary>Prepares to go through a data set.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="batchSize">Rows in a batch, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public DataLoader(Dataset data, int batchSize)
    {
        if (batchSize < 1)
            throw new ArgumentOutOfRangeException(
                nameof(batchSize), $"DataLoader: a batch needs at least 1 row, but the batch size is {batchSize}.");
        (Data, BatchSize) = (data, batchSize);
    }

    /// <summary>The batches of the next epoch.</summary>
    public IEnumerator<Batch> GetEnumerator() => Epoch(NextEpoch++).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The batches of one epoch.</summary>
    /// <param name="epoch">The epoch, from 0: it decides the order.</param>
    /// <param name="cancellation">Ends the loop, and the background thread, with an
    /// <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<Batch> Epoch(int epoch, CancellationToken cancellation = default)
    {
        int[] order = [.. Enumerable.Range(0, Data.Count)];
        if (Shuffle)
            new RandomStream(Seed, Purpose.Shuffle, epoch).Shuffle(order.AsSpan());
        Batch Make(int index) => MakeBatch(order, epoch, index);
        bool ahead = Prefetch > 0 && (long)BatchSize * Data.RowShape.ElementCount >= WorthAThread;
        IEnumerable<Batch> batches = ahead ? MakeAhead(Make, cancellation) : MakeAtOnce(Make, cancellation);
        return LendBatches ? Lent(batches) : batches;
    }

    static IEnumerable<Batch> Lent(IEnumerable<Batch> batches)
    {
        foreach (Batch batch in batches)
        {
            yield return batch;
            batch.Return();
        }
    }

    IEnumerable<Batch> MakeAtOnce(Func<int, Batch> make, CancellationToken cancellation)
    {
        for (int i = 0; i < BatchCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return make(i);
        }
    }

    IEnumerable<Batch> MakeAhead(Func<int, Batch> make, CancellationToken cancellation)
    {
        using var line = new BatchLine(make, BatchCount, Prefetch, cancellation);
        while (line.TryTake(out Batch? batch))
            yield return batch;
    }

    Batch MakeBatch(int[] order, int epoch, int index)
    {
        int start = index * BatchSize;
        Batch batch = Data.Take(order.AsSpan(start, Math.Min(BatchSize, order.Length - start)));
        if (Augmentation is not null)
        {
            // A stream a batch: the draws do not depend on which thread makes it, nor when.
            var random = new RandomStream(Seed, Purpose.Augmentation, epoch * BatchCount + index);
            Augmentation.Apply(batch.Inputs.View.Write<float>(), Data.RowShape, ref random);
        }
        return batch;
    }
}
