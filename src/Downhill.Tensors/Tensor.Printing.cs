using System.Diagnostics;

namespace Downhill;

[DebuggerDisplay("{DebuggerText,nq}")]
public partial class Tensor
{
    /// <summary>The numbers in aligned columns, then dtype and shape: <c>[[1., 2.], [3., 4.]] float32 (2, 2)</c>, a row
    /// a line.</summary>
    /// <remarks>
    /// Floating numbers have four decimals, are whole (<c>3.</c>) where all are, and scientific where some are very
    /// large or very small. Of more than 1000 elements the first and last three of each axis are shown. The same text
    /// in every culture.
    /// </remarks>
    public override string ToString() => $"{TensorText.Of(this)} {Type}";

    /// <summary>One line, as a debugger shows it: dtype, shape and the first numbers.</summary>
    internal string DebuggerText
    {
        get
        {
            Tensor row = Detach().Flatten();
            bool isCut = Storage is not null && Length > Glance;
            return $"{Type} {(isCut ? $"{TensorText.Of(row[..Glance]).TrimEnd(']')}, ...]" : TensorText.Of(row))}";
        }
    }

    const int Glance = 6;
}
