namespace ProtocolLedger.Training.Exact;

/// <summary>What only moves numbers.</summary>
internal static class ExactMoves
{
    /// <summary>Exchanges rows and columns of groups <paramref name="from"/> to <paramref name="to"/>, each with so many of them.</summary>
    internal static void Transpose(ReadOnlySpan<float> a, Span<float> result, int rows, int columns, int from, int to)
    {
        for (int group = from; group < to; group++)
        {
            int first = group * rows * columns;
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    result[first + (column * rows) + row] = a[first + (row * columns) + column];
                }
            }
        }
    }
}

/// <summary>Where the heads of attention have their rows: one head after the other within a window, or side by side in a place's row.</summary>
/// <param name="Heads">How many.</param>
/// <param name="Sequence">Places of a window.</param>
internal readonly record struct HeadPlaces(int Heads, int Sequence)
{
    /// <summary>Takes the heads of some windows apart.</summary>
    /// <param name="joined">A row for each place.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="first">The first head's first column.</param>
    /// <param name="apart">Receives a row for each place of each head.</param>
    /// <param name="depth">Columns of a head.</param>
    /// <param name="from">The first window.</param>
    /// <param name="to">The one after the last.</param>
    internal void Split(ReadOnlySpan<float> joined, int columns, int first, Span<float> apart, int depth, int from, int to)
    {
        for (int row = from * Heads * Sequence; row < to * Heads * Sequence; row++)
        {
            joined.Slice((Place(row) * columns) + first + (Head(row) * depth), depth).CopyTo(apart[(row * depth)..]);
        }
    }

    /// <summary>Puts the heads of some windows side by side.</summary>
    /// <param name="apart">A row for each place of each head.</param>
    /// <param name="depth">Columns of a head.</param>
    /// <param name="joined">Receives a row for each place.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="part">Which of several such matrices side by side.</param>
    /// <param name="from">The first window.</param>
    /// <param name="to">The one after the last.</param>
    internal void Join(ReadOnlySpan<float> apart, int depth, Span<float> joined, int columns, int part, int from, int to)
    {
        for (int row = from * Heads * Sequence; row < to * Heads * Sequence; row++)
        {
            apart.Slice(row * depth, depth).CopyTo(joined[((Place(row) * columns) + (((part * Heads) + Head(row)) * depth))..]);
        }
    }

    private int Head(int row) => row / Sequence % Heads;

    private int Place(int row) => (row / (Heads * Sequence) * Sequence) + (row % Sequence);
}
