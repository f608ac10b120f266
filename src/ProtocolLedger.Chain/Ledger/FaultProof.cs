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
        string kind = json.Choice("kind", "contributions", "commitments", "unopened", "batch", "update");
        Func<FaultProof> make = kind switch
        {
            "contributions" => TwoContributions(json, domain),
            "commitments" => TwoCommitments(json),
            "unopened" => Unopened(json),
            "update" => TwoUpdates(json),
            _ => WrongBatch(json),
        };
        json.ThrowIfProblems(source);
        return make();
    }

    /// <summary>That the trace of signed work has another batch at a step than the one drawn for it.</summary>
    /// <param name="trace">The trace with the work's root.</param>
    public static FaultProof WrongBatch(Contribution work, EthSignature signature, RoundTrace trace, uint step)
    {
        ArgumentNullException.ThrowIfNull(trace);
        TraceSegment segment = trace.Segments[(int)step];
        return WrongBatch(SignedWork.Of(work, signature), step, segment.Batch, segment.State, trace.InclusionProof((int)step + 1));
    }

    /// <summary>That the trace of signed work ends with another update than the one that the work names.</summary>
    /// <param name="trace">The trace with the work's root.</param>
    public static FaultProof TwoUpdates(Contribution work, EthSignature signature, RoundTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        UpdateHash update = trace.Update ?? throw new ArgumentException("The trace goes on.", nameof(trace));
        return TwoUpdates(SignedWork.Of(work, signature), update, trace.InclusionProof(trace.Leaves.Length - 1));
    }

    /// <summary>That a node signed two contributions to one round.</summary>
    /// <exception cref="ArgumentException">They are the same, or not of one run, round and node.</exception>
    public static FaultProof TwoContributions(Contribution first, EthSignature signature, Contribution second, EthSignature secondSignature, Eip712Domain domain)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first == second || !AreOfOneRound(first, second))
        {
            throw new ArgumentException("Two different contributions of a node to one round prove something, others don't.", nameof(second));
        }

        return TwoContributions(SignedWork.Of(first, signature), SignedWork.Of(second, secondSignature), domain);
    }

    /// <summary>That a node signed two commitments to one round.</summary>
    /// <exception cref="ArgumentException">They are the same, or not of one run, round and node.</exception>
    public static FaultProof TwoCommitments(SignedCommitment first, SignedCommitment second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        (CommitmentEntry a, CommitmentEntry b) = (first.Entry, second.Entry);
        if (a.Commitment == b.Commitment || (a.Run, a.Round, a.Node) != (b.Run, b.Round, b.Node))
        {
            throw new ArgumentException("Two different commitments of a node to one round prove something, others don't.", nameof(second));
        }

        return TwoCommitments(
            a.Run, a.Round, a.Node, (a.Commitment.Value, SignedWork.Pack(first.Signature)), (b.Commitment.Value, SignedWork.Pack(second.Signature)));
    }

    /// <summary>That a node signed work for a round that the ledger has not opened.</summary>
    public static FaultProof Unopened(Contribution work, EthSignature signature) => Unopened(SignedWork.Of(work, signature));

    private static Func<FaultProof> TwoContributions(StrictJson json, Eip712Domain domain)
    {
        SignedWork first = SignedWork.Read(json.Object("first")), second = SignedWork.Read(json.Object("second"));
        if (!AreOfOneRound(first.Work, second.Work))
        {
            json.Report("second", "is of another run, round or node than the first");
        }
        else if (first.Work == second.Work)
        {
            json.Report("second", "is the same contribution as the first");
        }

        return () => TwoContributions(first, second, domain);
    }

    private static FaultProof TwoContributions(SignedWork first, SignedWork second, Eip712Domain domain)
    {
        // The contract takes them in the order of their digests.
        (SignedWork a, SignedWork b) = first.Work.Digest(domain).Value < second.Work.Digest(domain).Value ? (first, second) : (second, first);
        CheckContributionsFunction call = new() { A = a.Message(), SignatureA = a.Packed, B = b.Message(), SignatureB = b.Packed };
        return Of(first.Work, "it signed two different contributions to that round", call);
    }

    private static Func<FaultProof> TwoCommitments(StrictJson json)
    {
        ulong run = Number(json, "run"), round = Number(json, "round"), node = Number(json, "node");
        (Hash32 Value, PackedSignature Signature) first = Signed(json.Object("first")), second = Signed(json.Object("second"));
        if (first.Value == second.Value)
        {
            json.Report("second", "is the same commitment as the first");
        }

        return () => TwoCommitments(new RunId(run), new Round(round), new NodeId(node), first, second);

        static (Hash32 Value, PackedSignature Signature) Signed(StrictJson part) => (part.Parsed("commitment", Hash32.Parse), SignedWork.ReadSignature(part));
    }

    private static FaultProof TwoCommitments(
        RunId run, Round round, NodeId node, (Hash32 Value, PackedSignature Signature) first, (Hash32 Value, PackedSignature Signature) second)
    {
        ((Hash32 Value, PackedSignature Signature) a, (Hash32 Value, PackedSignature Signature) b) = first.Value < second.Value ? (first, second) : (second, first);
        CheckCommitmentsFunction call = new()
        {
            Run = run.Value,
            Round = round.Value,
            Node = node.Value,
            A = a.Value.ToArray(),
            SignatureA = a.Signature,
            B = b.Value.ToArray(),
            SignatureB = b.Signature,
        };
        return new FaultProof(run, round, node, "it signed two different commitments to that round", call.GetCallData());
    }

    private static Func<FaultProof> Unopened(StrictJson json)
    {
        SignedWork work = SignedWork.Read(json.Object("work"));
        return () => Unopened(work);
    }

    private static FaultProof Unopened(SignedWork work) =>
        Of(work.Work, "it signed work for that round, which the ledger has not opened", new CheckUnopenedFunction { C = work.Message(), Signature = work.Packed });

    private static Func<FaultProof> WrongBatch(StrictJson json)
    {
        SignedWork work = SignedWork.Read(json.Object("work"));
        StrictJson step = json.Object("step");
        uint number = (uint)step.Integer("step", 0, uint.MaxValue);
        Hash32 batch = step.Parsed("batch", Hash32.Parse);
        StateRoot state = step.Parsed("state", StateRoot.Parse);
        IReadOnlyList<Hash32> path = step.ParsedAll("path", LongestPath, Hash32.Parse);
        return () => WrongBatch(work, number, batch, state, path);
    }

    private static FaultProof WrongBatch(SignedWork work, uint step, Hash32 batch, StateRoot state, IReadOnlyList<Hash32> path) => Of(
        work.Work,
        $"its trace has another batch at step {step} than the one drawn for it",
        new CheckBatchFunction
        {
            C = work.Message(),
            Signature = work.Packed,
            Proof = new StepProof { Step = step, Batch = batch.ToArray(), State = state.Bytes(), Path = [.. path.Select(hash => hash.ToArray())] },
        });

    private static Func<FaultProof> TwoUpdates(StrictJson json)
    {
        SignedWork work = SignedWork.Read(json.Object("work"));
        StrictJson end = json.Object("end");
        UpdateHash update = end.Parsed("update", UpdateHash.Parse);
        IReadOnlyList<Hash32> path = end.ParsedAll("path", LongestPath, Hash32.Parse);
        return () => TwoUpdates(work, update, path);
    }

    private static FaultProof TwoUpdates(SignedWork work, UpdateHash update, IReadOnlyList<Hash32> path) => Of(
        work.Work,
        "its trace ends with another update than the one that it names",
        new CheckUpdateFunction { C = work.Message(), Signature = work.Packed, Update = update.Bytes(), Path = [.. path.Select(hash => hash.ToArray())] });

    private static bool AreOfOneRound(Contribution first, Contribution second) =>
        (first.Run, first.Round, first.Node) == (second.Run, second.Round, second.Node);

    private static ulong Number(StrictJson json, string key) => (ulong)json.Integer(key, 1, long.MaxValue);

    private static FaultProof Of<T>(Contribution work, string fault, T call)
        where T : FunctionMessage, new() => new(work.Run, work.Round, work.Node, fault, call.GetCallData());
}
