namespace Downhill.Lessons;

/// <summary>A story that teaches one part of how a neural network learns, with its figures and its pictures.</summary>
/// <remarks>Derive from it, and tell the story in <see cref="Tell"/>; seeds are fixed, so that every telling has the same
/// figures.</remarks>
public abstract class Lesson
{
    /// <summary>All lessons, in the order in which they are best read.</summary>
    public static IReadOnlyList<Lesson> All { get; } =
    [
        new IceCreamLesson(),
        new ClassifierLesson(),
        new DigitsLesson(),
        new SaddleLesson(),
        new WideAndDeepLesson(),
    ];

    /// <summary>Its number, from 1.</summary>
    public abstract int Number { get; }

    /// <summary>What it is about, in a line.</summary>
    public abstract string Title { get; }

    /// <summary>Tells the story: prints its figures, writes its pictures, and at the end the page
    /// <c>lesson-N.html</c> that holds all of it.</summary>
    /// <param name="output">Where figures and pictures go; one output serves one telling.</param>
    public void Run(LessonOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Begin(this);
        Tell(output);
        output.End();
    }

    /// <summary>The story from its first sentence to its last picture.</summary>
    /// <param name="output">Where figures and pictures go.</param>
    protected abstract void Tell(LessonOutput output);
}
