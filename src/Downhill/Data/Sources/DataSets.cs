namespace Downhill.Data;

/// <summary>Finds data by name: a set of this library, a CSV file, or a folder of pictures.</summary>
public static class DataSets
{
    const string DirectoryVariable = "DOWNHILL_DATA";

    static readonly string[] Parts = ["train", "test"];

    static readonly string[] DigitNames = [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")];

    static readonly string[] FashionNames =
        ["T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <summary>The names that <see cref="Open"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["digits", "mnist", "fashion-mnist", "cifar10", "icecream", "xor", "moons", "circles", "spirals", "blobs",
            "sine"];

    /// <summary>Opens data.</summary>
    /// <param name="name">A name of <see cref="Names"/>; or the path of a CSV file; or the path of a folder of
    /// pictures, with one folder a class, which may stand in folders "train" and "test".
    /// </param>
    /// <param name="directory">Where the folders mnist, fashion-mnist and cifar10 are. Default null:
    /// <see cref="DefaultDirectory"/>.</param>
    /// <param name="options">Target, ignored columns, task and scaling; null for the defaults. Pictures use the scaling
    /// alone.</param>
    /// <exception cref="DataFileException">There is no such set, or its files are missing or damaged.</exception>
    public static DataSource Open(string name, string? directory = null, TableOptions? options = null)
    {
        options ??= new();
        if (FindPictures(name, directory, options.Scaling) is PictureSource pictures)
            return pictures;
        return new TableSource(FindTable(name) ?? throw Unknown(name), options);
    }

    /// <summary>Opens pictures.</summary>
    /// <param name="name">As in <see cref="Open"/>.</param>
    /// <param name="directory">As in <see cref="Open"/>.</param>
    /// <param name="scaling">How bytes become features. Default <see cref="Scaling.Standard"/>.</param>
    /// <exception cref="DataFileException">There is no such set, it is a table, or its files are missing or
    /// damaged.</exception>
    public static PictureSource OpenPictures(
        string name, string? directory = null, Scaling scaling = Scaling.Standard) =>
        FindPictures(name, directory, scaling) ?? throw (FindTable(name) is null ? Unknown(name)
            : new DataFileException(name, $"data '{name}': it must be pictures, but it is a table."));

    /// <summary>Opens data as a model sees them that was trained on other data: nothing is measured, nothing is
    /// cut.</summary>
    /// <param name="name">As in <see cref="Open"/>.</param>
    /// <param name="encoder">What was learnt from the other data.</param>
    /// <param name="directory">As in <see cref="Open"/>.</param>
    /// <returns>The test part where the data have one of their own, else all rows.</returns>
    /// <exception cref="DataFileException">There is no such set, its files are missing or damaged, or its rows have
    /// other
    /// columns, sizes or classes than those that were learnt from.</exception>
    public static Dataset Encode(string name, DataEncoder encoder, string? directory = null) => encoder switch
    {
        PictureEncoder pictures => (FindPictures(name, directory, Scaling.None) ?? throw Unfit(name, "pictures"))
            .Encode(pictures),
        TableEncoder table => TableSource.Encode(table, FindTable(name, table.TextColumns) ?? throw Unfit(name, "a table")),
        _ => throw Unknown(name),
    };

    /// <summary>Where data sets are looked for: the directory that the environment variable DOWNHILL_DATA names, else
    /// the user's cache.</summary>
    public static string DefaultDirectory
    {
        get
        {
            string? named = Environment.GetEnvironmentVariable(DirectoryVariable);
            if (!string.IsNullOrEmpty(named))
                return named;
            string? cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (string.IsNullOrEmpty(cache))
                cache = OperatingSystem.IsWindows()
                    ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                    : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                        OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
            return Path.Combine(cache, "downhill");
        }
    }

    static PictureSource? FindPictures(string name, string? directory, Scaling scaling) => name switch
    {
        "digits" => DrawnDigits.Source(scaling: scaling),
        "mnist" => Mnist(name, directory, DigitNames, scaling),
        "fashion-mnist" => Mnist(name, directory, FashionNames, scaling),
        "cifar10" => Cifar10(FolderOf(name, directory), scaling),
        _ => Generated(name) is null && Directory.Exists(name) ? Pictures(name, scaling) : null,
    };

    static Table? FindTable(string name, IReadOnlyCollection<string>? textColumns = null)
    {
        bool isFile = File.Exists(name) || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        return Generated(name) ?? (isFile ? Table.ReadCsv(name, textColumns) : null);
    }

    static Table? Generated(string name) => name switch
    {
        "icecream" => IceCream.Table,
        "xor" => PointSets.Xor(),
        "moons" => PointSets.Moons(),
        "circles" => PointSets.Circles(),
        "spirals" => PointSets.Spirals(),
        "blobs" => PointSets.Blobs(),
        "sine" => SineWave.Draw(),
        _ => null,
    };

    static DataFileException Unknown(string name) => new(name,
        $"data '{name}': it must be {string.Join(", ", Names)}, a CSV file or a folder of pictures, " +
        "but it is none of them.");

    static DataFileException Unfit(string name, string kind) => new(name,
        $"data '{name}': it must be {kind}, as the training data were, but it is not.");

    static PictureSource Mnist(string name, string? directory, string[] classNames, Scaling scaling)
    {
        string folder = FolderOf(name, directory);
        LabelledPictures train = MnistFolder.ReadPart(folder, "train"), test = MnistFolder.ReadPart(folder, "t10k");
        return Paired(name, folder, train, test, classNames, scaling);
    }

    static PictureSource Cifar10(string folder, Scaling scaling) =>
        new("cifar10", CifarFolder.ReadTrain(folder), CifarFolder.ReadTest(folder), CifarFolder.ReadClassNames(folder),
            scaling);

    static PictureSource Pictures(string folder, Scaling scaling)
    {
        if (!Parts.All(part => Directory.Exists(Path.Combine(folder, part))))
        {
            (LabelledPictures all, string[] names) = PictureFolder.Read(folder);
            return new(folder, all, null, names, scaling);
        }
        (LabelledPictures train, string[] trainNames) = PictureFolder.Read(Path.Combine(folder, Parts[0]));
        (LabelledPictures test, string[] testNames) = PictureFolder.Read(Path.Combine(folder, Parts[1]));
        if (!trainNames.SequenceEqual(testNames))
            throw new DataFileException(folder,
                $"picture folder '{folder}': train and test must have the same classes, " +
                $"but they have {string.Join(", ", trainNames)} and {string.Join(", ", testNames)}.");
        return Paired(folder, folder, train, test, trainNames, scaling);
    }

    static PictureSource Paired(string name, string folder, LabelledPictures train, LabelledPictures test,
        string[] classNames, Scaling scaling)
    {
        if (train.Sizes != test.Sizes)
            throw new DataFileException(folder, $"data '{folder}': training and test pictures must have one shape, " +
                $"but they have {train.Sizes} and {test.Sizes}.");
        foreach (LabelledPictures part in (LabelledPictures[])[train, test])
            if (part.Labels.ToArray<long>().Max() is long largest && largest >= classNames.Length)
                throw new DataFileException(folder,
                    $"data '{folder}': a label must be below {classNames.Length}, but one is {largest}.");
        return new(name, train, test, classNames, scaling);
    }

    static string FolderOf(string name, string? directory)
    {
        string folder = Path.Combine(directory ?? DefaultDirectory, name);
        return Directory.Exists(folder) ? folder : throw new DataFileException(folder,
            $"data '{name}': its folder must be there, but '{folder}' is not. Fetch it with: downhill download " +
                $"{name} --to {directory ?? DefaultDirectory}");
    }
}
