namespace Downhill.Data;

/// <summary>Pictures of one size with a class each. They stay bytes; numbers are made when a batch is.</summary>
public sealed class PictureSource : DataSource
{
    readonly LabelledPictures _train;
    readonly LabelledPictures? _test;
    readonly Scaling _scaling;

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>The names of the classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <inheritdoc/>
    public override DataTask Task => DataTask.Classification;

    /// <inheritdoc/>
    public override bool HasTest => _test is not null;

    /// <inheritdoc/>
    public override int Count => _train.Count;

    /// <summary>(channels, height, width).</summary>
    public Shape RowShape => _train.Sizes;

    private protected override long[] Labels => _train.Labels.ToArray<long>();

    internal PictureSource(string name, LabelledPictures train, LabelledPictures? test,
        IReadOnlyList<string> classNames, Scaling scaling) =>
        (Name, _train, _test, ClassNames, _scaling) = (name, train, test, classNames, scaling);

    private protected override DataEncoder Fit(ReadOnlySpan<int> rows) =>
        PictureEncoder.Fit(_train.Pixels, _scaling, rows, ClassNames);

    private protected override Dataset Encode(DataEncoder encoder) =>
        new EncodedPictures(Name, _train, (PictureEncoder)encoder);

    private protected override Dataset EncodeTest(DataEncoder encoder) =>
        new EncodedPictures(Name, _test!, (PictureEncoder)encoder);

    /// <summary>The pictures of some classes alone.</summary>
    /// <param name="classes">Names of <see cref="ClassNames"/>, each once, at least one; their order counts the classes
    /// anew.</param>
    /// <exception cref="ArgumentException">A name is none of this source's classes, or stands there twice.</exception>
    public PictureSource Only(params ReadOnlySpan<string> classes)
    {
        Dictionary<long, long> places = [];
        List<string> known = [.. ClassNames];
        foreach (string name in classes)
            if (known.IndexOf(name) is int label && (label < 0 || !places.TryAdd(label, places.Count)))
                throw new ArgumentException($"Only: each class must be one of {string.Join(", ", known)}, and named " +
                    $"once, but '{name}' is {(label < 0 ? "none of them" : "named twice")}.");
        if (places.Count == 0)
            throw new ArgumentException("Only: there must be at least one class, but none is named.");
        return new(Name, ClassChoice.Of(_train, places), _test is null ? null : ClassChoice.Of(_test, places),
            classes.ToArray(), _scaling);
    }

    /// <summary>The first pictures to learn from, in the order of the files; all of the test part.</summary>
    /// <param name="count">How many, at least 1; all of them where there are not as many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public PictureSource First(int count)
    {
        if (count < 1)
            throw new ArgumentOutOfRangeException(nameof(count),
                $"First: there must be at least one picture to learn from, but the count is {count}.");
        LabelledPictures first = new(_train.Pixels[..Math.Min(count, Count)].Clone(), Labels.AsSpan(0, Math.Min(count, Count)));
        return new(Name, first, _test, ClassNames, _scaling);
    }

    /// <summary>Writes the pictures as PNG files in folders "train" and "test", one folder a class in each; without a
    /// test part, the folders of the classes alone. <see cref="DataSets.Open"/> reads them again by the folder's
    /// path.</summary>
    /// <param name="folder">A folder that is not there yet; it appears when all pictures are in it.</param>
    /// <exception cref="IOException">The folder is there already, or cannot be written.</exception>
    /// <exception cref="DataFileException">A class has a name that no folder can have.</exception>
    public void Save(string folder)
    {
        PictureFolderWriter.CheckNames(Name, ClassNames);
        if (Path.Exists(folder))
            throw new IOException($"Save: the pictures need a new folder, but '{folder}' is there already.");
        string part = $"{Path.TrimEndingDirectorySeparator(folder)}.{Environment.ProcessId}.part";
        try
        {
            PictureFolderWriter.Write(_test is null ? part : Path.Combine(part, "train"), _train, ClassNames);
            if (_test is not null)
                PictureFolderWriter.Write(Path.Combine(part, "test"), _test, ClassNames);
            Directory.Move(part, folder);
        }
        catch
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
            throw;
        }
    }

    /// <summary>The test part, or all pictures, as a model sees them that was trained on others; classes are found by
    /// name.</summary>
    internal Dataset Encode(PictureEncoder encoder)
    {
        LabelledPictures pictures = _test ?? _train;
        if (RowShape != encoder.RowShape)
            throw Fail($"pictures must be {encoder.RowShape}, as those that were learnt from, but they are {RowShape}.");
        long[] known = [.. ClassNames.Select(name => (long)encoder.ClassNames.ToList().IndexOf(name))];
        if (Array.IndexOf(known, -1) is int unknown && unknown >= 0)
            throw Fail($"the classes must be among {string.Join(", ", encoder.ClassNames)}, " +
                $"as in training, but '{ClassNames[unknown]}' is not.");
        long[] labels = [.. pictures.Labels.ToArray<long>().Select(label => known[label])];
        return new EncodedPictures(Name, new(pictures.Pixels, labels), encoder);
    }

    DataFileException Fail(string sentence) => new(Name, $"data '{Name}': {sentence}");

    sealed class EncodedPictures(string name, LabelledPictures pictures, PictureEncoder encoder)
        : Dataset(name, encoder.RowShape, pictures.Labels, encoder.ClassNames)
    {
        protected override void ReadFeatures(int row, Span<float> features) =>
            encoder.Encode(pictures.Pixels.View.Read<byte>().Slice(row * features.Length, features.Length), features);
    }
}
