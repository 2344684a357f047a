namespace Downhill.Operations;

/// <summary>A draw's input: which row of words, and where in it.</summary>
internal readonly record struct RandomState(long Key, long Counter)
{
    internal static RandomState Of(in View state)
    {
        ReadOnlySpan<long> numbers = state.Read<long>();
        return new(numbers[0], numbers[1]);
    }

    /// <summary>The rule for the input that draws read.</summary>
    internal static void Require(TensorType state, string operation)
    {
        if (state.DType != DType.Int64 || state.Shape.Rank != 1 || state.Shape.Sizes[0] != 2)
            throw new ShapeMismatchException(
                $"{operation}: the state must be int64 (2), but it is {state}. Take it from Generator.NextState.", state.Shape)
            { Operation = operation };
    }
}
