using System.Globalization;

namespace Downhill.Lessons;

/// <summary>Numbers as the pages show them: the same in every culture.</summary>
internal static class NumberText
{
    internal static string Show(this double value, string format = "0.#####") =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
