using System.Globalization;
using System.Text;
using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>How a signing history lies in a local store: its scope, a watermark per run, a digest per signed round.</summary>
internal static class SigningDocuments
{
    private const string Collection = "signing-history";
    private const string ScopeKey = "scope";
    private const string WatermarkPrefix = "watermark/";
    private const string SignedPrefix = "signed/";

    public static SigningScope? ReadScope(ILocalReader reader)
    {
        if (reader.Get(Collection, ScopeKey) is not { } bytes)
        {
            return null;
        }

        string[] parts = Text(bytes).Split(' ');
        ulong chainId = ulong.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return new SigningScope(chainId, EthAddress.Parse(parts[1]), NodeId.Parse(parts[2]));
    }

    public static LocalWrite WriteScope(SigningScope scope)
    {
        return Put(ScopeKey, string.Create(CultureInfo.InvariantCulture, $"{scope.ChainId} {scope.RoundManager} {scope.Node}"));
    }

    public static SigningDigest? ReadSigned(ILocalReader reader, RunId run, Round round)
    {
        return reader.Get(Collection, SignedKey(run, round)) is { } bytes ? SigningDigest.Parse(Text(bytes)) : null;
    }

    public static LocalWrite WriteSigned(SigningRecord record) => Put(SignedKey(record.Run, record.Round), record.Digest.ToString());

    public static Round ReadWatermark(ILocalReader reader, RunId run)
    {
        return reader.Get(Collection, WatermarkKey(run)) is { } bytes ? Round.Parse(Text(bytes)) : Round.Genesis;
    }

    public static LocalWrite RaiseWatermark(ILocalReader reader, RunId run, Round nextRound)
    {
        return Put(WatermarkKey(run), SlashingProtection.Merge(ReadWatermark(reader, run), nextRound).ToString());
    }

    /// <summary>Per run the lowest round above everything that was signed or ruled out.</summary>
    public static IReadOnlyDictionary<RunId, Round> ReadNextRounds(ILocalReader reader)
    {
        SortedDictionary<RunId, Round> next = [];
        foreach (LocalDocument document in Range(reader, WatermarkPrefix))
        {
            next[RunId.Parse(document.Key[WatermarkPrefix.Length..])] = Round.Parse(Text(document.Value));
        }

        foreach (LocalDocument document in Range(reader, SignedPrefix))
        {
            string[] parts = document.Key[SignedPrefix.Length..].Split('/');
            RunId run = RunId.Parse(parts[0]);
            next[run] = SlashingProtection.Merge(next.GetValueOrDefault(run), Round.Parse(parts[1]).Next);
        }

        return next;
    }

    // '0' is the code after '/', which ends every prefix.
    private static IReadOnlyList<LocalDocument> Range(ILocalReader reader, string prefix)
    {
        return reader.Range(Collection, prefix, prefix.TrimEnd('/') + '0');
    }

    private static LocalWrite Put(string key, string text) => LocalWrite.Put(Collection, key, Encoding.ASCII.GetBytes(text));

    // Twenty digits, so that the order of keys is the order of numbers.
    private static string WatermarkKey(RunId run) => string.Create(CultureInfo.InvariantCulture, $"{WatermarkPrefix}{run.Value:D20}");

    private static string SignedKey(RunId run, Round round)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{SignedPrefix}{run.Value:D20}/{round.Value:D20}");
    }

    private static string Text(byte[] bytes) => Encoding.ASCII.GetString(bytes);
}
