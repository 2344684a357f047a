namespace Downhill.Training;

/// <summary>One place on the way of a <see cref="Descent"/>.</summary>
/// <param name="Step">How many steps led here; 0 for the start.</param>
/// <param name="Loss">The loss here.</param>
/// <param name="Values">The watched numbers here, in the order of <see cref="Descent.Watched"/>.</param>
/// <param name="Moved">The length of the step that led here: the Euclidean norm of the change of all parameters; 0 at the
/// start.</param>
/// <param name="Seconds">The time that all steps so far took, measuring and recording not counted.</param>
public sealed record DescentPoint(int Step, double Loss, IReadOnlyList<double> Values, double Moved, double Seconds);
