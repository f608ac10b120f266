using System.Globalization;

namespace ProtocolLedger.Core;

/// <summary>How much a round's update was worth, in millionths: verified steps count by it.</summary>
public readonly record struct Quality
{
    /// <summary>Millionths of full quality.</summary>
    public const uint Unit = 1_000_000;

    /// <param name="millionths">0 to <see cref="Unit"/>.</param>
    public Quality(uint millionths)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(millionths, Unit);
        Millionths = millionths;
    }

    /// <summary>Worth nothing: not in the checkpoint, not paid.</summary>
    public static Quality None => default;

    /// <summary>As good as work is expected to be.</summary>
    public static Quality Full => new(Unit);

    /// <summary>Millionths of full quality.</summary>
    public uint Millionths { get; }

    /// <summary>The share of full quality, rounded down to millionths; what is below 0 or not a number is worth nothing.</summary>
    public static Quality FromShare(double share) => share >= 1 ? Full : share > 0 ? new Quality((uint)(share * Unit)) : None;

    /// <inheritdoc/>
    public override string ToString() => (Millionths / (double)Unit).ToString("0.######", CultureInfo.InvariantCulture);
}
