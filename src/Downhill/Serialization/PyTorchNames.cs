using System.Text;

namespace Downhill.Serialization;

/// <summary>The way from our names to PyTorch's: <c>InputWeight</c> is <c>input_weight</c>.</summary>
internal static class PyTorchNames
{
    /// <summary>One part of a path.</summary>
    internal static string Of(string name)
    {
        if (name == "RunningVariance")
            return "running_var"; // the one word that PyTorch shortens and we do not
        StringBuilder text = new();
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    /// <summary>Names that differ in case and underscores alone are one name: people write <c>fc1</c>, <c>Fc1</c>,
    /// <c>fc_1</c>.</summary>
    internal static string Folded(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>PyTorch counts the batches of a batch normalization; nothing here reads that count.</summary>
    internal static bool IsIgnored(string name) => name.EndsWith("num_batches_tracked", StringComparison.Ordinal);
}
