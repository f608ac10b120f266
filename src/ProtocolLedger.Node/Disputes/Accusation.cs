using System.Globalization;
using System.Text;
using ProtocolLedger.Core;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Disputes;

/// <summary>Work that an audit found wrong and that is not yet convicted.</summary>
/// <param name="Rank">How many auditors that were drawn too go before this one, so that not all of them put up a bond for the same fault.</param>
public readonly record struct Accusation(RunId Run, Round Round, NodeId Node, int Rank);

/// <summary>The accusations that this node has yet to see through. On the disk, so that a restart forgets none.</summary>
public sealed class Accusations(ILocalStore store)
{
    private const string Collection = "accusations";

    /// <summary>Notes an accusation; it is on the disk when this returns.</summary>
    public Task AddAsync(Accusation accusation, CancellationToken cancellation) =>
        store.PutAsync(Collection, Key(accusation), Encoding.ASCII.GetBytes(accusation.Rank.ToString(CultureInfo.InvariantCulture)), cancellation);

    /// <summary>Forgets an accusation: convicted, lost, or too late.</summary>
    public Task DropAsync(Accusation accusation, CancellationToken cancellation) =>
        store.ApplyAsync([LocalWrite.Delete(Collection, Key(accusation))], cancellation);

    /// <summary>All of a run, by round.</summary>
    public async Task<IReadOnlyList<Accusation>> AllAsync(RunId run, CancellationToken cancellation)
    {
        List<Accusation> all = [];
        await foreach (LocalDocument document in store.ScanAsync(Collection, $"{run.Value:d20}/", $"{run.Value + 1:d20}/", cancellation))
        {
            string[] parts = document.Key.Split('/');
            int rank = int.Parse(Encoding.ASCII.GetString(document.Value), CultureInfo.InvariantCulture);
            all.Add(new Accusation(run, Round.Parse(parts[1]), NodeId.Parse(parts[2]), rank));
        }

        return all;
    }

    private static string Key(Accusation of) => $"{of.Run.Value:d20}/{of.Round.Value:d20}/{of.Node.Value:d20}";
}
