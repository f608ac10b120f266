namespace ProtocolLedger.Core;

/// <summary>All positions at which a window of fixed length fits into the segments of one split, numbered from 0.</summary>
internal sealed class WindowSpace
{
    private readonly DatasetSegment[] segments;
    private readonly long[] firstIndex;

    public WindowSpace(DatasetManifest manifest, DatasetSplit split, int windowLength)
    {
        segments = [.. manifest.Segments.Where(segment => segment.Split == split && segment.Length >= windowLength)];
        firstIndex = new long[segments.Length];
        for (int i = 0; i < segments.Length; i++)
        {
            firstIndex[i] = Count;
            Count += segments[i].Length - windowLength + 1;
        }

        if (Count == 0)
        {
            throw new PledgerException(
                ExitCode.BadConfiguration,
                $"No {split} segment of dataset '{manifest.Name}' is as long as a window of {windowLength} bytes.",
                "Use a shorter sequence or longer segments.");
        }
    }

    /// <summary>Number of positions.</summary>
    public long Count { get; private set; }

    /// <summary>The segments that positions lie in, each with the number of the first one.</summary>
    public IEnumerable<(DatasetSegment Segment, long First)> Segments => segments.Zip(firstIndex);

    /// <summary>Byte offset of a position in the data file.</summary>
    public long Offset(long index)
    {
        int found = Array.BinarySearch(firstIndex, index);
        int segment = found >= 0 ? found : ~found - 1;
        return segments[segment].Start + index - firstIndex[segment];
    }
}
