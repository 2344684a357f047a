using Downhill.Data;

namespace Downhill.Tests.Data;

public class PictureAugmentationTests
{
    const int Height = 3, Width = 4;

    /// <summary>Pictures of two channels; a pixel's number tells picture, channel, row and column by its
    /// digits.</summary>
    static TensorDataset Pictures(int count)
    {
        float[] pixels = [.. from p in Enumerable.Range(0, count) from c in Enumerable.Range(0, 2)
            from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width)
            select (float)(1000 * p + 100 * c + 10 * y + x)];
        return new(Tensor.From(pixels, new(count, 2, Height, Width)), Tensor.From(new long[count]));
    }

    static float[][] Batches(PictureAugmentation augmentation, int count, int epoch = 0, long seed = 5, int size = 7,
        int prefetch = 0) =>
        [.. new DataLoader(Pictures(count), size) { Augmentation = augmentation, Seed = seed, Prefetch = prefetch }
            .Epoch(epoch).Select(batch => batch.Inputs.ToArray<float>())];

    /// <summary>What a picture looks like when it is mirrored and then moved, pixel by pixel by the definition.</summary>
    static float[] Changed(int picture, bool mirror, int down, int right) =>
        [.. from c in Enumerable.Range(0, 2) from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width)
            let fromRow = Math.Clamp(y - down, 0, Height - 1)
            let fromColumn = Math.Clamp((mirror ? Width - 1 - x : x) - right, 0, Width - 1)
            select (float)(1000 * picture + 100 * c + 10 * fromRow + fromColumn)];

    [Fact]
    public void Every_picture_is_mirrored_and_moved_as_a_whole_and_all_ways_occur()
    {
        const int count = 400;
        float[] all = [.. Batches(new() { Mirror = true, Shift = 1 }, count).SelectMany(batch => batch)];
        Dictionary<(bool, int, int), int> ways = [];

        foreach ((float[] seen, int picture) in all.Chunk(2 * Height * Width).Select((seen, i) => (seen, i)))
        {
            (bool, int, int) way = (from mirror in (bool[])[false, true] from down in Enumerable.Range(-1, 3)
                from right in Enumerable.Range(-1, 3)
                where Changed(picture, mirror, down, right).SequenceEqual(seen) select (mirror, down, right)).Single();
            ways[way] = ways.GetValueOrDefault(way) + 1;
        }

        Assert.Equal(2 * 3 * 3, ways.Count);
        Assert.All(ways.Values, times => Assert.InRange(times, 8, 40)); // 22 expected
    }

    [Fact]
    public void An_epoch_has_its_own_draws_and_repeats_them_on_any_thread()
    {
        PictureAugmentation augmentation = new() { Mirror = true, Shift = 2 };
        float[][] first = Batches(augmentation, 1500, size: 700);

        Assert.Equal(first, Batches(augmentation, 1500, size: 700, prefetch: 3));
        Assert.NotEqual(first, Batches(augmentation, 1500, epoch: 1, size: 700));
        Assert.NotEqual(first, Batches(augmentation, 1500, seed: 6, size: 700));
    }

    [Fact]
    public void Nothing_asked_changes_nothing() =>
        Assert.Equal([Pictures(5).All().Inputs.ToArray<float>()], Batches(new(), 5));

    [Fact]
    public void What_cannot_be_done_is_said_at_once()
    {
        Assert.Equal("PictureAugmentation: Shift must be at least 0 pixels, but it is -1. (Parameter 'value')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new PictureAugmentation { Shift = -1 }).Message);
        TensorDataset table = new(Tensor.Zeros([2, 3]), Tensor.From([0L, 1]), name: "points");
        Assert.Equal(
            "PictureAugmentation: rows must be pictures (channels, height, width), but those of 'points' are (3).",
            Assert.Throws<ArgumentException>(() => new DataLoader(table, 1) { Augmentation = new() }).Message);
    }
}
