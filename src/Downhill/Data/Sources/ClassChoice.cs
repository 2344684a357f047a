namespace Downhill.Data;

/// <summary>The pictures of some classes, which are counted anew in the order in which they were named.</summary>
internal static class ClassChoice
{
    /// <param name="all">Pictures of all classes.</param>
    /// <param name="places">The new index of each class that is kept, by its old one.</param>
    internal static LabelledPictures Of(LabelledPictures all, IReadOnlyDictionary<long, long> places)
    {
        long[] labels = all.Labels.ToArray<long>();
        int[] rows = [.. Enumerable.Range(0, labels.Length).Where(row => places.ContainsKey(labels[row]))];
        Tensor chosen = Tensor.Zeros([rows.Length, .. all.Sizes.Sizes], DType.UInt8);
        int size = all.Sizes.ElementCount;
        ReadOnlySpan<byte> source = all.Pixels.View.Read<byte>();
        Span<byte> target = chosen.View.Write<byte>();
        for (int i = 0; i < rows.Length; i++)
            source.Slice(rows[i] * size, size).CopyTo(target.Slice(i * size, size));
        GC.KeepAlive(all);
        return new(chosen, [.. rows.Select(row => places[labels[row]])]);
    }
}
