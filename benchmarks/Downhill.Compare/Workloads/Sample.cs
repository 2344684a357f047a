namespace Downhill.Compare.Workloads;

/// <summary>A few elements of a large result, evenly spaced, for the peer to agree with.</summary>
internal static class Sample
{
    const int Count = 64;

    internal static double[] Of(Tensor result)
    {
        float[] all = result.ToArray<float>();
        return [.. Enumerable.Range(0, Count).Select(i => (double)all[(long)i * (all.Length - 1) / (Count - 1)])];
    }
}
