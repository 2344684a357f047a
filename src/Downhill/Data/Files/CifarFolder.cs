namespace Downhill.Data;

/// <summary>Reads a folder of CIFAR-10 in its binary form, with the batches that are there, each packed by gzip or
/// not.</summary>
/// <remarks>A record is one label byte, then 1,024 red, 1,024 green and 1,024 blue bytes, each 32 rows of 32.</remarks>
internal static class CifarFolder
{
    const int PixelBytes = 3 * 32 * 32, RecordBytes = 1 + PixelBytes, ClassCount = 10;

    static readonly string[] TrainBatches = [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin")];

    static readonly string[] KnownClasses =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>All training batches that are there, in their order; at least one must be.</summary>
    internal static LabelledPictures ReadTrain(string folder)
    {
        string[] batches = [.. TrainBatches.Select(name => Find(folder, name)).OfType<string>()];
        return batches.Length > 0 ? Read(batches) : throw new DataFileException(folder,
            $"CIFAR-10 folder '{folder}': at least one of data_batch_1.bin to data_batch_5.bin (or .bin.gz) must be " +
                "there, but none is.");
    }

    /// <summary>The test batch, or null when it is not there.</summary>
    internal static LabelledPictures? ReadTest(string folder) =>
        Find(folder, "test_batch.bin") is string batch ? Read([batch]) : null;

    /// <summary>The names in batches.meta.txt, one a line, or the published ones when that file is not there.</summary>
    internal static string[] ReadClassNames(string folder)
    {
        string path = Path.Combine(folder, "batches.meta.txt");
        if (!File.Exists(path))
            return [.. KnownClasses];
        using InputFile file = InputFile.Open("label names", path);
        const int longest = 64 * 1024;
        if (file.Length > longest)
            throw file.Fail($"ten names take at most {longest} bytes, but the file has {file.Length}.");
        byte[] bytes = new byte[file.Length];
        file.Read(bytes, "the names");
        const StringSplitOptions tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        string[] names = System.Text.Encoding.UTF8.GetString(bytes).Split('\n', tidy);
        return names.Length == ClassCount ? names
            : throw file.Fail($"there must be {ClassCount} names, one a line, but there are {names.Length}.");
    }

    internal static LabelledPictures Read(IReadOnlyList<string> batches)
    {
        InputFile[] files = [.. batches.Select(path => InputFile.Open("CIFAR-10 batch", path))];
        try
        {
            return Read(files);
        }
        finally
        {
            foreach (InputFile file in files)
                file.Dispose();
        }
    }

    internal static LabelledPictures Read(InputFile[] files)
    {
        long count = files.Sum(CountRecords);
        if (count * PixelBytes > Array.MaxLength)
            throw files[0].Fail($"at most {Array.MaxLength} pixel bytes can be read, but the batches hold " +
                $"{count * PixelBytes}.");
        Tensor pixels = Tensor.Zeros([(int)count, 3, 32, 32], DType.UInt8),
            labels = Tensor.Zeros([(int)count], DType.Int64);
        int row = 0;
        foreach (InputFile file in files)
        {
            int records = (int)(file.Length / RecordBytes);
            ReadRecords(file, pixels.Write<byte>().Slice(row * PixelBytes, records * PixelBytes),
                labels.Write<long>().Slice(row, records));
            row += records;
        }
        return new(pixels, labels);
    }

    static void ReadRecords(InputFile file, Span<byte> pixels, Span<long> labels)
    {
        byte[] record = new byte[RecordBytes];
        for (int row = 0; row < labels.Length; row++)
        {
            file.Read(record, $"record {row}");
            labels[row] = record[0] < ClassCount ? record[0]
                : throw file.Fail($"a label must be below {ClassCount}, but record {row} has {record[0]}.");
            record.AsSpan(1).CopyTo(pixels[(row * PixelBytes)..]);
        }
        file.MustEnd();
    }

    static long CountRecords(InputFile file) => file.Length > 0 && file.Length % RecordBytes == 0
        ? file.Length / RecordBytes
        : throw file.Fail($"the length must be a multiple of {RecordBytes} bytes a record, but it is {file.Length}.");

    static string? Find(string folder, string name)
    {
        string plain = Path.Combine(folder, name), packed = plain + ".gz";
        return File.Exists(plain) ? plain : File.Exists(packed) ? packed : null;
    }
}
