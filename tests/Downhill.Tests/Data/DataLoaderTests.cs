using Downhill.Data;

namespace Downhill.Tests.Data;

public class DataLoaderTests
{
    // So wide that a batch of two rows is worth a thread.
    const int Width = 10_000;

    static readonly string[] ThreadName = ["Downhill data loader"];

    /// <summary>Row r is filled with r; the row that is named cannot be read. It remembers who reads.</summary>
    sealed class Rows(int count, int broken = -1) : Dataset("rows", new(Width), Tensor.From<long>(new long[count]))
    {
        public HashSet<string?> Readers { get; } = [];

        public Thread? Reader { get; private set; }

        public ManualResetEventSlim Gate { get; } = new(true);

        protected override void ReadFeatures(int row, Span<float> features)
        {
            Gate.Wait();
            Reader = Thread.CurrentThread;
            Readers.Add(Reader.Name);
            if (row == broken)
                throw new InvalidOperationException("the disk is on fire.");
            features.Fill(row);
        }
    }

    static List<int> Order(IEnumerable<Batch> batches) => [.. batches.SelectMany(batch => batch.Rows)];

    [Fact]
    public void Batches_have_the_rows_in_order_and_the_rest_at_the_end()
    {
        Batch[] batches = [.. new DataLoader(new Rows(5), 2)];

        Assert.Equal([2, 2, 1], batches.Select(batch => batch.Count));
        Assert.Equal([0, 1, 2, 3, 4], Order(batches));
        Assert.All(batches, batch => Assert.Equal(
            batch.Rows.Select(row => (float)row), batch.Inputs.ToArray<float>().Chunk(Width).Select(row => row[^1])));
    }

    [Theory]
    [InlineData(5, false, 3), InlineData(5, true, 2), InlineData(4, true, 2), InlineData(1, true, 0),
        InlineData(0, false, 0)]
    public void Drop_last_leaves_a_smaller_batch_out(int rows, bool dropLast, int batches)
    {
        var loader = new DataLoader(new Rows(rows), 2) { DropLast = dropLast };

        Assert.Equal(batches, loader.BatchCount);
        Assert.Equal(batches, loader.Count());
    }

    [Fact]
    public void The_order_depends_on_seed_and_epoch_alone()
    {
        DataLoader Loader(long seed, int prefetch) =>
            new(new Rows(50), 4) { Shuffle = true, Seed = seed, Prefetch = prefetch };
        DataLoader ahead = Loader(7, 3), atOnce = Loader(7, 0);

        List<int> first = Order(ahead), second = Order(ahead);

        Assert.Equal(first, Order(atOnce));
        Assert.Equal(second, Order(atOnce));
        Assert.Equal(second, Order(Loader(7, 0).Epoch(1)));
        Assert.NotEqual(first, second);
        Assert.NotEqual(first, Order(Loader(8, 0)));
        Assert.Equal(Enumerable.Range(0, 50), first.Order());
        Assert.Equal(2, ahead.NextEpoch);
    }

    [Fact]
    public void A_background_thread_reads_when_batches_are_worth_it()
    {
        Rows ahead = new(4), atOnce = new(4), small = new(4);

        _ = new DataLoader(ahead, 2).Count();
        _ = new DataLoader(atOnce, 2) { Prefetch = 0 }.Count();
        _ = new DataLoader(small, 1).Count();

        Assert.Equal(ThreadName, ahead.Readers);
        Assert.DoesNotContain(ThreadName[0], atOnce.Readers);
        Assert.DoesNotContain(ThreadName[0], small.Readers);
    }

    [Theory]
    [InlineData(0), InlineData(2)]
    public void A_row_that_cannot_be_read_is_named_after_the_batches_before_it(int prefetch)
    {
        Dataset part = new Rows(9, broken: 5).Select([0, 1, 2, 3, 4, 5, 6, 7]);
        List<int> seen = [];

        DataRowException e = Assert.Throws<DataRowException>(() =>
        {
            foreach (Batch batch in new DataLoader(part, 2) { Prefetch = prefetch })
                seen.AddRange(batch.Rows);
        });

        Assert.Equal("Dataset 'rows': each row must be readable, but row 5 is not: the disk is on fire.", e.Message);
        Assert.Equal(5, e.Row);
        Assert.IsType<InvalidOperationException>(e.InnerException);
        Assert.Equal([0, 1, 2, 3], seen);
    }

    [Fact]
    public void Leaving_the_loop_ends_the_thread()
    {
        var data = new Rows(1000);
        foreach (Batch batch in new DataLoader(data, 2))
            if (batch.Rows[0] == 4)
                break;

        Assert.Equal(ThreadName[0], data.Reader!.Name);
        Assert.False(data.Reader.IsAlive);
    }

    [Theory]
    [InlineData(0), InlineData(2)]
    public void Cancelling_ends_the_loop(int prefetch)
    {
        using var cancel = new CancellationTokenSource();
        int batches = 0;

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (Batch batch in new DataLoader(new Rows(1000), 2) { Prefetch = prefetch }.Epoch(0, cancel.Token))
                if (++batches == 3)
                    cancel.Cancel();
        });

        Assert.Equal(3, batches);
    }

    [Fact]
    public async Task Cancelling_wakes_a_loop_that_waits_for_a_row()
    {
        using var cancel = new CancellationTokenSource();
        var data = new Rows(10);
        data.Gate.Reset();

        Task loop = Task.Run(() => Order(new DataLoader(data, 2).Epoch(0, cancel.Token)));
        cancel.Cancel();
        data.Gate.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    [Fact]
    public void A_lent_batch_is_gone_when_the_next_is_asked_for_unless_it_is_kept()
    {
        List<Batch> batches = [];
        foreach (Batch batch in new DataLoader(new Rows(6), 2) { LendBatches = true })
        {
            if (batches.Count == 1)
                batch.Inputs.Keep();
            batches.Add(batch);
        }

        Assert.Throws<TensorException>(() => batches[0].Inputs.ToArray<float>());
        Assert.Equal(2, batches[1].Inputs.ToArray<float>()[0]);
    }

    [Fact]
    public void A_batch_needs_a_row() => Assert.Equal(
        "DataLoader: a batch needs at least 1 row, but the batch size is 0. (Parameter 'batchSize')",
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataLoader(new Rows(1), 0)).Message);
}
