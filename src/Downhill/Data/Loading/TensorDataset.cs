namespace Downhill.Data;

/// <summary>A data set whose features lie in a tensor.</summary>
public sealed class TensorDataset : Dataset
{
    readonly float[] _features;

    /// <summary>Makes a data set of tensors; the features are copied.</summary>
    /// <param name="features">Float32 of shape (rows, ...), at least one axis behind the rows; uint8 is turned into the
    /// numbers 0 to 255.</param>
    /// <param name="targets">Int64 of shape (rows): class indices; or float32 of shape (rows) or (rows, outputs):
    /// numbers.</param>
    /// <param name="classNames">The classes' names. Default null: the numbers from 0 to the largest index.</param>
    /// <param name="name">What messages call the data set. Default "tensors".</param>
    /// <exception cref="ArgumentException">Dtypes or shapes do not fit, or features and targets differ in the number of
    /// rows.</exception>
    /// <exception cref="DataRowException">A feature or target is not finite, or a class index is out of
    /// range.</exception>
    public TensorDataset(Tensor features, Tensor targets, IReadOnlyList<string>? classNames = null,
        string name = "tensors")
        : base(name, RowShapeOf(features, name), targets, classNames)
    {
        if (features.Shape[0] != Count)
            throw new ArgumentException($"Dataset '{name}': features and targets must have one number of rows, " +
                $"but the features have {features.Shape[0]} and the targets {Count}.");
        _features = features.To(DType.Float32).ToArray<float>();
        CheckFinite(_features, Math.Max(1, RowShape.ElementCount), "feature");
    }

    /// <summary>Takes over an array of features, row by row.</summary>
    internal TensorDataset(string name, float[] features, Shape rowShape, Tensor targets,
        IReadOnlyList<string> classNames)
        : base(name, rowShape, targets, classNames) => _features = features;

    /// <inheritdoc/>
    protected override void ReadFeatures(int row, Span<float> features) =>
        _features.AsSpan(row * features.Length, features.Length).CopyTo(features);

    static Shape RowShapeOf(Tensor features, string name) =>
        features.Rank >= 2 && features.DType is DType.Float32 or DType.UInt8
        ? new(features.Shape.Sizes[1..])
        : throw new ArgumentException(
            $"Dataset '{name}': features must be float32 or uint8 of shape (rows, ...), but they are {features.Type}.");
}
