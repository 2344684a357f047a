namespace Downhill.Data;

/// <summary>A row of a data set cannot be used; the message names the data set and the row.</summary>
public sealed class DataRowException : Exception
{
    /// <summary>The row, counted from 0 in the data set that the message names.</summary>
    public int Row { get; }

    internal DataRowException(string message, int row, Exception? innerException = null)
        : base(message, innerException) => Row = row;
}
