using System.Globalization;
using System.Text.Json;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>
/// What each move costs, from contracts/snapshots/gas/Disputes.json: measured for a game over 1,024 steps. That file has no row for
/// ending a game by the clock; it does a part of what settling a jury does, whose row stands for it.
/// </summary>
internal sealed class GasTable
{
    private readonly Dictionary<string, long> measured;
    private readonly int seats;

    private GasTable(Dictionary<string, long> measured, int seats) => (this.measured, this.seats) = (measured, seats);

    /// <summary>Reads the file.</summary>
    /// <param name="seats">Of a jury: 3 or 5.</param>
    /// <exception cref="InvalidDataException">A row is missing.</exception>
    public static GasTable Load(string path, int seats)
    {
        Dictionary<string, string> rows = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path))
            ?? throw new InvalidDataException($"{path} holds nothing.");
        GasTable table = new(rows.ToDictionary(row => row.Key, row => long.Parse(row.Value, CultureInfo.InvariantCulture)), seats);
        string[] missing = [.. Enum.GetValues<Move>().Select(table.NameOf).Where(name => !rows.ContainsKey(name))];
        return missing.Length == 0 ? table : throw new InvalidDataException($"{path} has no row for {string.Join(", ", missing)}.");
    }

    /// <summary>Gas of a move.</summary>
    public long Of(Move move) => measured[NameOf(move)];

    private string NameOf(Move move) => move switch
    {
        Move.Open => "dispute open, 1,024 steps",
        Move.Reveal => "dispute reveal, 16-ary",
        Move.Descend => "dispute descend, 16-ary",
        Move.OpenLeaf => "dispute open leaf, to the jury",
        Move.Draw => $"jury draw, {seats} of 20",
        Move.CommitVote => "jury commit",
        Move.RevealVote => "jury reveal",
        Move.Settle or Move.Timeout => $"jury settle, {seats}",
        Move.ProveWrongBatch => "prove wrong data, batch of 16",
        Move.ProveTwoUpdates => "prove two updates, 1,024 steps",
        Move.ProveSignatures => "prove equivocation, two contributions",
        _ => throw new ArgumentOutOfRangeException(nameof(move)),
    };
}
