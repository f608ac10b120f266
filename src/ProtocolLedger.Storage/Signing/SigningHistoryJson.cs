using System.Globalization;
using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>A signing history reduced to watermarks: all that another data folder needs to stay safe.</summary>
/// <param name="Scope">What it is bound to.</param>
/// <param name="NextRounds">Per run the lowest round that may still be signed.</param>
internal sealed record SigningHistory(SigningScope Scope, IReadOnlyDictionary<RunId, Round> NextRounds);

/// <summary>The interchange document. Numbers are text, since they have 64 bits.</summary>
internal static class SigningHistoryJson
{
    private const string Format = "protocolledger/signing-history/1";
    private const string What = "The signing history";
    private const int MaxRuns = 1_000_000;

    public static byte[] Write(SigningHistory history)
    {
        return CanonicalJson.Serialize(new JsonObject
        {
            ["format"] = Format,
            ["chainId"] = history.Scope.ChainId.ToString(CultureInfo.InvariantCulture),
            ["roundManager"] = history.Scope.RoundManager.ToString(),
            ["node"] = history.Scope.Node.ToString(),
            ["watermarks"] = new JsonArray([.. history.NextRounds.Select(entry => new JsonObject
            {
                ["run"] = entry.Key.ToString(),
                ["nextRound"] = entry.Value.ToString(),
            })]),
        });
    }

    public static SigningHistory Read(ReadOnlyMemory<byte> utf8)
    {
        StrictJson json = StrictJson.Parse(utf8, What);
        json.Choice("format", Format);
        SigningScope scope = new(
            json.Parsed("chainId", ParseChainId), json.Parsed("roundManager", EthAddress.Parse), json.Parsed("node", NodeId.Parse));
        Dictionary<RunId, Round> nextRounds = [];
        foreach (StrictJson item in json.Objects("watermarks", 0, MaxRuns))
        {
            RunId run = item.Parsed("run", RunId.Parse);
            Round next = item.Parsed("nextRound", Round.Parse);
            if (!nextRounds.TryAdd(run, next))
            {
                item.Report("run", $"run {run} appears twice");
            }
        }

        json.ThrowIfProblems(What);
        return new SigningHistory(scope, nextRounds);
    }

    private static ulong ParseChainId(string text)
    {
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong chainId)
            ? chainId
            : throw new FormatException($"'{text}' is not a decimal chain id");
    }
}
