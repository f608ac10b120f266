using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition;
using ProtocolLedger.Core;
using Contribution = ProtocolLedger.Core.Contribution;

namespace ProtocolLedger.Chain;

/// <summary>A fault that one transaction proves, from what the node's worker signed; read from a file in the format that the command line's README describes.</summary>
/// <param name="Run">Where it happened.</param>
/// <param name="Round">In which round.</param>
/// <param name="Node">Who did it.</param>
/// <param name="Fault">What it was, for people.</param>
/// <param name="Evidence">What the contract is given: the call data of one of its checks.</param>
public sealed record FaultProof(RunId Run, Round Round, NodeId Node, string Fault, ReadOnlyMemory<byte> Evidence)
{
    /// <summary>Value of the document's <c>format</c> key.</summary>
    public const string Format = "protocolledger/fault-proof/1";

    private const int LongestPath = 64;

    /// <summary>keccak256 of the evidence.</summary>
    public Hash32 Hash => Keccak256.Hash(Evidence.Span);

    /// <summary>Reads a proof file; whether it proves anything is for the contract to say.</summary>
    /// <param name="path">The file.</param>
    /// <param name="domain">What contributions are signed for.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: missing, no JSON, or every problem listed.</exception>
    public static async Task<FaultProof> LoadAsync(string path, Eip712Domain domain, CancellationToken cancellationToken)
    {
        InputFile file = new("The proof file", ExitCode.BadConfiguration, "Name an existing file; the README of pledger describes the format.");
        return Parse(await file.ReadBytesAsync(path, cancellationToken), path, domain);
    }

    /// <summary>Reads the format; <paramref name="source"/> names it in messages.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: every problem listed.</exception>
    public static FaultProof Parse(ReadOnlyMemory<byte> utf8, string source, Eip712Domain domain)
    {
        StrictJson json = StrictJson.Parse(utf8, source);
        json.Choice("format", Format);
        string kind = json.Choice("kind", "contributions", "commitments", "unopened", "batch");
        Func<FaultProof> make = kind switch
        {
            "contributions" => TwoContributions(json, domain),
            "commitments" => TwoCommitments(json),
            "unopened" => Unopened(json, domain),
            _ => WrongBatch(json, domain),
        };
        json.ThrowIfProblems(source);
        return make();
    }

    private static Func<FaultProof> TwoContributions(StrictJson json, Eip712Domain domain)
    {
        SignedWork first = SignedWork.Read(json.Object("first"), domain), second = SignedWork.Read(json.Object("second"), domain);
        if ((first.Work.Run, first.Work.Round, first.Work.Node) != (second.Work.Run, second.Work.Round, second.Work.Node))
        {
            json.Report("second", "is of another run, round or node than the first");
        }
        else if (first.Digest == second.Digest)
        {
            json.Report("second", "is the same contribution as the first");
        }

        return () =>
        {
            // The contract takes them in the order of their digests.
            (SignedWork a, SignedWork b) = first.Digest.Value < second.Digest.Value ? (first, second) : (second, first);
            CheckContributionsFunction call = new() { A = a.Message(), SignatureA = a.Packed, B = b.Message(), SignatureB = b.Packed };
            return Of(first.Work, "it signed two different contributions to that round", call);
        };
    }

    private static Func<FaultProof> TwoCommitments(StrictJson json)
    {
        ulong run = Number(json, "run"), round = Number(json, "round"), node = Number(json, "node");
        (Hash32 Value, PackedSignature Signature) first = Signed(json.Object("first")), second = Signed(json.Object("second"));
        if (first.Value == second.Value)
        {
            json.Report("second", "is the same commitment as the first");
        }

        return () =>
        {
            ((Hash32 Value, PackedSignature Signature) a, (Hash32 Value, PackedSignature Signature) b) = first.Value < second.Value ? (first, second) : (second, first);
            CheckCommitmentsFunction call = new() { Run = run, Round = round, Node = node, A = a.Value.ToArray(), SignatureA = a.Signature, B = b.Value.ToArray(), SignatureB = b.Signature };
            return new FaultProof(new RunId(run), new Round(round), new NodeId(node), "it signed two different commitments to that round", call.GetCallData());
        };

        static (Hash32 Value, PackedSignature Signature) Signed(StrictJson part) => (part.Parsed("commitment", Hash32.Parse), SignedWork.ReadSignature(part));
    }

    private static Func<FaultProof> Unopened(StrictJson json, Eip712Domain domain)
    {
        SignedWork work = SignedWork.Read(json.Object("work"), domain);
        return () => Of(work.Work, "it signed work for that round, which the ledger has not opened", new CheckUnopenedFunction { C = work.Message(), Signature = work.Packed });
    }

    private static Func<FaultProof> WrongBatch(StrictJson json, Eip712Domain domain)
    {
        SignedWork work = SignedWork.Read(json.Object("work"), domain);
        StrictJson step = json.Object("step");
        uint number = (uint)step.Integer("step", 0, uint.MaxValue);
        Hash32 batch = step.Parsed("batch", Hash32.Parse);
        StateRoot state = step.Parsed("state", StateRoot.Parse);
        IReadOnlyList<Hash32> path = step.ParsedAll("path", LongestPath, Hash32.Parse);
        return () => Of(
            work.Work,
            $"its trace has another batch at step {number} than the one drawn for it",
            new CheckBatchFunction
            {
                C = work.Message(),
                Signature = work.Packed,
                Proof = new StepProof { Step = number, Batch = batch.ToArray(), State = state.Bytes(), Path = [.. path.Select(hash => hash.ToArray())] },
            });
    }

    private static ulong Number(StrictJson json, string key) => (ulong)json.Integer(key, 1, long.MaxValue);

    private static FaultProof Of<T>(Contribution work, string fault, T call)
        where T : FunctionMessage, new() => new(work.Run, work.Round, work.Node, fault, call.GetCallData());
}
