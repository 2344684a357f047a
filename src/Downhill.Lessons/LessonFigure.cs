namespace Downhill.Lessons;

/// <summary>A number that a lesson found.</summary>
/// <param name="Name">What it counts, for example <c>MSE(0)</c>.</param>
/// <param name="Value">The number, unrounded.</param>
/// <param name="Text">The number as it is printed.</param>
public sealed record LessonFigure(string Name, double Value, string Text);
