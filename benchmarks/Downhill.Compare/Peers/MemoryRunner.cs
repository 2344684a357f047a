using System.Globalization;

namespace Downhill.Compare.Peers;

/// <summary>Runs a program that prints its peak memory and the mean loss of what it trained.</summary>
internal sealed class MemoryRunner(string program, params string[] words) : IRunner
{
    /// <summary>The loss of the last run.</summary>
    internal double Loss { get; private set; }

    /// <summary>One whole run, however many seconds are given; returns bytes.</summary>
    public double Run(double seconds)
    {
        string[] numbers = Programs.Output(program, words).Trim().Split(' ');
        Loss = double.Parse(numbers[1], CultureInfo.InvariantCulture);
        return double.Parse(numbers[0], CultureInfo.InvariantCulture);
    }

    public bool Rest() => true;
}
