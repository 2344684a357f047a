using System.Globalization;

namespace Downhill.Lessons;

/// <summary>Numbers as the pages show them: the same in every culture.</summary>
internal static class NumberText
{
    internal static string Show<T>(this T value, string format = "0.#####") where T : IFormattable =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
