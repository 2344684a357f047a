using System.Diagnostics;

namespace Downhill;

[DebuggerDisplay("{DebuggerText,nq}")]
public partial class Tensor
{
    /// <summary>The numbers in aligned columns, then dtype and shape: <c>[[1., 2.], [3., 4.]] float32 (2, 2)</c>, a row a line.</summary>
    /// <remarks>
    /// Floating numbers have four decimals, are whole (<c>3.</c>) where all are, and scientific where some are very large or very small. Of more than
    /// 1000 elements the first and last three of each axis are shown. The same text in every culture.
    /// </remarks>
    public override string ToString() => $"{TensorText.Of(this)} {Type}";

    /// <summary>Dtype and shape first, because a debugger shows one line.</summary>
    internal string DebuggerText
    {
        get
        {
            Tensor row = Detach().Flatten();
            return $"{Type} {(Length > Glance && Storage is not null ? TensorText.Of(row[..Glance])[..^1] + ", ...]" : TensorText.Of(row))}";
        }
    }

    const int Glance = 6;
}
