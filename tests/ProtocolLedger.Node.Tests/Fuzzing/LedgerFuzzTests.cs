using System.Reflection;
using System.Text;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;
using Games = ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition;
using Juries = ProtocolLedger.Chain.Generated.JuryReferee.ContractDefinition;

namespace ProtocolLedger.Node.Tests.Fuzzing;

/// <summary>What a chain's node answers about disputes and proofs, and what the command line takes as evidence.</summary>
public sealed class LedgerFuzzTests
{
    private const int Word = 32;

    /// <summary>Logs of every event of the contracts that disputes and proofs go through, with data that are words, offsets and lengths.</summary>
    [Fact]
    public void Logs_Malformed_AreRefusedOrEvents()
    {
        DeploymentAddresses contracts = Tools.Addresses();
        EventDecoder decoder = new(contracts);
        (string Topic, int Indexed)[] events = [.. Events()];
        EthAddress[] emitters = [contracts.DisputeGame, contracts.JuryReferee, contracts.ExactReferee, contracts.FraudProofs, contracts.RoundManager, contracts.StakeVault];

        // Which event, which contract, how many topics too many or too few, then the topics and the data.
        List<byte[]> valid = [];
        for (int e = 0; e < events.Length; e++)
        {
            for (int contract = 0; contract < emitters.Length; contract++)
            {
                valid.Add([(byte)e, (byte)contract, 0, .. Words(3), .. Words(16)]);
                valid.Add([(byte)e, (byte)contract, 0, .. Words(3), .. new byte[16 * Word]]);
            }
        }

        HashSet<Type> seen = [];
        valid = [.. valid.Where(Reads)];
        Assert.Superset(typeof(DisputeEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DisputeEvent))).ToHashSet(), seen);
        Assert.Superset(new HashSet<Type> { typeof(EvidenceCommitted), typeof(FaultConvicted), typeof(BountyClaimed), typeof(AwardPaid), typeof(BatchCommitted), typeof(Revealed), typeof(Slashed), typeof(ProgramDeclared) }, seen);
        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 10, 21, valid, Reads, perByte: 256);

        Assert.InRange(report.Taken, 1, report.Inputs - 1);

        bool Reads(byte[] input)
        {
            if (input.Length < 3 + (3 * Word))
            {
                return false;
            }

            (string topic, int indexed) = events[input[0] % events.Length];
            int topics = input[2] == 0 ? indexed : Math.Clamp(indexed + (input[2] % 3) - 1, 0, 3);
            FilterLog log = new()
            {
                Address = emitters[input[1] % emitters.Length].ToString(),
                Topics = [topic, .. Enumerable.Range(0, topics).Select(i => Hex.Format(input.AsSpan(3 + (i * Word), Word)))],
                Data = Hex.Format(input.AsSpan(3 + (3 * Word))),
                BlockNumber = new HexBigInteger(1),
                LogIndex = new HexBigInteger(0),
                BlockHash = Hash32.Sha256("block"u8).ToString(),
                TransactionHash = Hash32.Sha256("transaction"u8).ToString(),
            };
            try
            {
                if (decoder.DecodeAll([log]) is not [LedgerEvent decoded])
                {
                    return false;
                }

                seen.Add(decoded.GetType());
                return true;
            }
            catch (PledgerException refused) when (refused.ExitCode == ExitCode.ChainUnreachable)
            {
                return false;
            }
        }
    }

    /// <summary>The answers to what a party and a juror ask: the game, its case, its jury.</summary>
    [Fact]
    public void Answers_Malformed_AreRefusedOrRead()
    {
        byte[][] valid = [.. Enumerable.Range(0, 3).Select(which => (byte[])[(byte)which, .. Words(32)]), [3, .. Number(Word), .. Number(2), .. Enumerable.Repeat(Number(1), 12).SelectMany(word => word)]];

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 10, 22, [.. valid.Where(Reads)], Reads, perByte: 256);

        Assert.InRange(report.Taken, 1, report.Inputs - 1);

        static bool Reads(byte[] input)
        {
            if (input.Length < 1)
            {
                return false;
            }

            FunctionCallDecoder decoder = new();
            string data = Hex.Format(input.AsSpan(1));
            try
            {
                _ = (input[0] % 4) switch
                {
                    0 => (object)decoder.DecodeFunctionOutput<Games.GameOfOutputDTO>(data),
                    1 => decoder.DecodeFunctionOutput<Juries.CaseOfOutputDTO>(data),
                    2 => decoder.DecodeFunctionOutput<Games.BondOfOutputDTO>(data),
                    _ => decoder.DecodeFunctionOutput<Juries.JuryOfOutputDTO>(data),
                };
                return true;
            }
            catch (FormatException)
            {
                return false; // which reading from the ledger turns into a chain that can't be read
            }
        }
    }

    [Fact]
    public void Reverts_Anything_GiveAReason()
    {
        RevertDecoder decoder = new();
        byte[][] valid = [[0x08, 0xc3, 0x79, 0xa0, .. Number(Word), .. Number(3), .. "why"u8, .. new byte[29]], [0x4e, 0x48, 0x7b, 0x71, .. Number(0x11)]];

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 20, 23, valid, input => decoder.Decode(input).Sentence.Length > 0, perByte: 256);

        Assert.Equal(report.Inputs, report.Taken);
    }

    [Fact]
    public void ProofFile_Malformed_IsRefusedOrEvidence()
    {
        byte[][] valid = [.. Files().Select(Encoding.UTF8.GetBytes)];

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 10, 24, valid, input => Takes(() => FaultProof.Parse(input, "file", Samples.Domain).Hash), perByte: 512, atLeast: 1 << 18);

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    [Fact]
    public void SecretFile_Malformed_IsRefusedOrACommitment()
    {
        byte[] valid = Encoding.UTF8.GetBytes($$"""
            {"format": "{{EvidenceSecret.Format}}", "revealer": "{{Samples.Key.Address}}", "salt": "{{Samples.Work.TraceRoot}}", "proof": {{System.Text.Json.JsonSerializer.Serialize(Files().First())}}}
            """);

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 40, 25, [valid], input => Takes(() => EvidenceSecret.Parse(input, "file", Samples.Domain).Commitment), perByte: 512, atLeast: 1 << 18);

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    private static bool Takes(Func<Hash32> parse)
    {
        try
        {
            return !parse().IsZero;
        }
        catch (PledgerException refused) when (refused.ExitCode == ExitCode.BadConfiguration)
        {
            return false;
        }
    }

    private static IEnumerable<string> Files()
    {
        Contribution other = Samples.Work with { UpdateHash = new UpdateHash(Hash32.Sha256("another"u8)) };
        Hash32 hash = Hash32.Sha256("hash"u8);
        string work = Work(Samples.Work), one = Commitment(hash), two = Commitment(Samples.Work.TraceRoot.Value);
        yield return Document("contributions", $"\"first\": {work}, \"second\": {Work(other)}");
        yield return Document("commitments", $"\"run\": 3, \"round\": 3, \"node\": 2, \"first\": {one}, \"second\": {two}");
        yield return Document("unopened", $"\"work\": {work}");
        yield return Document("batch", $"\"work\": {work}, \"step\": {{\"step\": 1, \"batch\": \"{hash}\", \"state\": \"{hash}\", \"path\": [\"{hash}\", \"{hash}\"]}}");
        yield return Document("update", $"\"work\": {work}, \"end\": {{\"update\": \"{hash}\", \"path\": [\"{hash}\"]}}");

        static string Document(string kind, string rest) => $"{{\"format\": \"{FaultProof.Format}\", \"kind\": \"{kind}\", {rest}}}";

        static string Commitment(Hash32 value) => $"{{\"commitment\": \"{value}\", \"signature\": \"{Hex.Format(Samples.Commitment)}\"}}";

        static string Work(Contribution of)
        {
            string what = $"\"run\": {of.Run}, \"round\": {of.Round}, \"node\": {of.Node}, \"stage\": {of.Stage}, \"steps\": {of.Steps}, \"tokens\": {of.Tokens}";
            string hashes = $"\"parentCheckpoint\": \"{of.ParentCheckpoint}\", \"traceRoot\": \"{of.TraceRoot}\", \"updateHash\": \"{of.UpdateHash}\"";
            return $"{{\"contribution\": {{{what}, {hashes}}}, \"signature\": \"{Hex.Format(Samples.Signature(of))}\"}}";
        }
    }

    private static IEnumerable<(string Topic, int Indexed)> Events()
    {
        MethodInfo topic = typeof(EventExtensions).GetMethod(nameof(EventExtensions.GetEventSignatureTopic))!;
        foreach (Type type in typeof(LedgerClient).Assembly.GetTypes().Where(type => typeof(IEventDTO).IsAssignableFrom(type) && type is { IsAbstract: false, IsGenericType: false } && type.GetConstructor([]) is not null))
        {
            if (type.GetCustomAttribute<EventAttribute>() is not null && !type.Name.EndsWith("Base", StringComparison.Ordinal))
            {
                string hash = (string)topic.MakeGenericMethod(type).Invoke(null, null)!;
                int indexed = type.GetProperties().Count(property => property.GetCustomAttribute<ParameterAttribute>() is { Indexed: true });
                yield return (hash.StartsWith("0x", StringComparison.Ordinal) ? hash : "0x" + hash, indexed);
            }
        }
    }

    private static byte[] Number(int value) => [.. new byte[Word - 4], (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Words(int count) => [.. Enumerable.Repeat(Number(1), count).SelectMany(word => word)];
}
