namespace Downhill.Data;

/// <summary>Pictures of one size with a label each: what every picture format gives, before it becomes tensors.</summary>
/// <param name="Sizes">Channels, height, width.</param>
/// <param name="Pixels">One picture after the other, each channel by channel, each row by row.</param>
/// <param name="Labels">One class index a picture.</param>
internal sealed record LabelledPictures(int[] Sizes, byte[] Pixels, long[] Labels)
{
    internal int Count => Labels.Length;
}
