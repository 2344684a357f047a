namespace Downhill.Data;

/// <summary>The public data sets that can be fetched by name. A name's files go into a folder of that name.</summary>
internal static class KnownFiles
{
    const string CifarArchive = "cifar-10-binary.tar.gz";

    static readonly string[] MnistHosts =
    [
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
        "http://yann.lecun.com/exdb/mnist/",
    ];

    static readonly string[] FashionHosts =
    [
        "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    ];

    /// <summary>The files of a set. Limits are the known sizes rounded up.</summary>
    internal static readonly IReadOnlyDictionary<string, RemoteFile[]> Sets = new Dictionary<string, RemoteFile[]>
    {
        ["mnist"] =
        [
            File("train-images-idx3-ubyte.gz", MnistHosts, 10,
                "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
            File("train-labels-idx1-ubyte.gz", MnistHosts, 1,
                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
            File("t10k-images-idx3-ubyte.gz", MnistHosts, 2,
                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
            File("t10k-labels-idx1-ubyte.gz", MnistHosts, 1,
                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
        ],
        // The publishers of these give MD5 alone.
        ["fashion-mnist"] =
        [
            File("train-images-idx3-ubyte.gz", FashionHosts, 40, "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
            File("train-labels-idx1-ubyte.gz", FashionHosts, 1, "25c81989df183df01b3e8a0aad5dffbe"),
            File("t10k-images-idx3-ubyte.gz", FashionHosts, 10, "bef4ecab320f06d8554ea6380940ec79"),
            File("t10k-labels-idx1-ubyte.gz", FashionHosts, 1, "bb300cfdad3c16e7a12a480ee83cd310"),
        ],
        ["cifar10"] =
            [File(CifarArchive, ["https://www.cs.toronto.edu/~kriz/"], 200, "c32a1d4ab5d03f1284b67883e8d87530")],
    };

    internal static bool IsArchive(RemoteFile file) => file.Name == CifarArchive;

    static RemoteFile File(string name, string[] hosts, int mostMebibytes, string sum) =>
        new(name, [.. hosts.Select(host => host + name)], (long)mostMebibytes << 20, sum);
}
