using System.Globalization;
using Nethereum.Contracts;
using Nethereum.RPC.Eth.DTOs;
using ProtocolLedger.Chain.Generated.Brake.ContractDefinition;
using ProtocolLedger.Chain.Generated.ProtocolTimelock.ContractDefinition;
using ProtocolLedger.Chain.Generated.RunGovernor.ContractDefinition;
using ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition;
using ProtocolLedger.Core;
using SetAllowedFunction = ProtocolLedger.Chain.Generated.AllowListAdmission.ContractDefinition.SetAllowedFunction;
using SetAttestorFunction = ProtocolLedger.Chain.Generated.AttestationAdmission.ContractDefinition.SetAttestorFunction;
using SetPriceFunction = ProtocolLedger.Chain.Generated.InferenceCredit.ContractDefinition.SetPriceFunction;
using SetThresholdsFunction = ProtocolLedger.Chain.Generated.ComputeMeter.ContractDefinition.SetThresholdsFunction;
using TransferFunction = ProtocolLedger.Chain.Generated.LedgerToken.ContractDefinition.TransferFunction;

namespace ProtocolLedger.Chain;

/// <summary>What the calls of proposals do, in plain words, read from the bytes that are voted on and not from what anyone says about them.</summary>
internal static class GovernanceEffects
{
    /// <summary>One line for people.</summary>
    public static string Describe(GovernanceCall call, DeploymentAddresses at)
    {
        string input = Hex.Format(call.Data.Span);
        string? sentence = call.Target switch
        {
            _ when call.Target == at.RunRegistry => OnRuns(input),
            _ when call.Target == at.RunGovernor => OnGovernor(input),
            _ when call.Target == at.Brake => OnBrake(input),
            _ when call.Target == at.ProtocolTimelock => OnTimelock(input),
            _ when call.Target == at.ComputeMeter => OnMeter(input),
            _ when call.Target == at.LedgerToken => OnToken(input),
            _ when call.Target == at.InferenceCredit => OnCredit(input),
            _ when call.Target == at.AllowListAdmission => OnAllowList(input),
            _ when call.Target == at.AttestationAdmission => OnAttestors(input),
            _ => null,
        };
        string contract = at.All().Where(entry => entry.Address == call.Target).Select(entry => $"{entry.Name} at {entry.Address}").FirstOrDefault() ?? call.Target.ToString();
        string effect = sentence ?? $"calls {contract} with {input}: not known to this program, look it up before you vote";
        return call.Value.IsZero ? effect : $"{effect}; sends {Ether.Format(call.Value)} ETH with it";
    }

    private static string? OnRuns(string input) =>
        Read<HaltFunction>(input, f => $"ends run {f.Run} for good; nothing can start it again")
        ?? Read<ExtendMandateFunction>(input, f => $"lets run {f.Run} go on for {f.Rounds} rounds in all, until {Time(f.Expiry)}")
        ?? Read<ResumeFunction>(input, f => $"ends the pause of run {f.Run} before its time")
        ?? Read<RollbackFunction>(input, f => f.Round == 0
            ? $"has run {f.Run} start again from its genesis checkpoint; rewards that have not vested are taken back"
            : $"has run {f.Run} go on from the checkpoint of round {f.Round}; rewards that have not vested are taken back")
        ?? Read<PassReviewFunction>(input, f => $"lets run {f.Run} go on after the review with report {Hex.Format(f.EvaluationReport)}");

    private static string? OnBrake(string input) =>
        Read<UpholdFunction>(input, f => $"says that pull {f.Number} of {f.Puller} was right and frees its bond")
        ?? Read<JudgeFrivolousFunction>(input, f => $"says that pull {f.Number} of {f.Puller} was frivolous and takes its bond")
        ?? Read<SetCouncilSeatFunction>(input, f => EthAddress.Parse(f.Member).IsZero ? $"empties seat {f.Seat} of the safety council" : $"gives seat {f.Seat} of the safety council to {f.Member}");

    private static string? OnGovernor(string input) =>
        Read<SetVotingDelayFunction>(input, f => $"makes votes begin {f.NewVotingDelay} s after the proposal")
        ?? Read<SetVotingPeriodFunction>(input, f => $"makes votes last {f.NewVotingPeriod} s")
        ?? Read<SetLateQuorumVoteExtensionFunction>(input, f => $"makes votes last at least {f.NewVoteExtension} s once their quorum is reached")
        ?? Read<SetProposalThresholdFunction>(input, f => $"makes proposing take {new Wei(f.NewProposalThreshold).ToTokens()} tokens of votes")
        ?? Read<UpdateQuorumNumeratorFunction>(input, f => $"makes the quorum {f.NewQuorumNumerator} % of the supply")
        ?? Read<UpdateTimelockFunction>(input, f => $"hands what votes decide to another timelock, {f.NewTimelock}: the present one, which owns all rights on the ledger, would obey no vote any more")
        ?? Read<RelayFunction>(input, f => $"makes the governor itself call {f.Target} with {Hex.Format(f.Data)}");

    private static string? OnTimelock(string input) =>
        Read<UpdateDelayFunction>(input, f => $"makes passed votes wait {f.NewDelay} s for their execution")
        ?? Read<GrantRoleFunction>(input, f => $"gives {f.Account} the role {Hex.Format(f.Role)} in the timelock: it could do without a vote what the role allows")
        ?? Read<RevokeRoleFunction>(input, f => $"takes the role {Hex.Format(f.Role)} in the timelock from {f.Account}");

    private static string? OnMeter(string input) => Read<SetThresholdsFunction>(
        input, f => $"has runs reviewed from {string.Join(", ", f.Flop.Select(flop => ((double)flop).ToString("0.00e0", CultureInfo.InvariantCulture)))} training FLOP on, or above {f.Gigabytes} GB of accelerator memory in a node");

    private static string? OnToken(string input) =>
        Read<TransferFunction>(input, f => $"pays {new Wei(f.Value).ToTokens()} tokens of the timelock to {f.To}");

    private static string? OnCredit(string input) => Read<SetPriceFunction>(
        input, f => $"sells inference credit of run {f.Run} at {Ether.Format(f.Price)} tokens for one credit from then on");

    private static string? OnAllowList(string input) => Read<SetAllowedFunction>(
        input, f => f.Allowed ? $"lets nodes of {string.Join(", ", f.Owners)} join run {f.Run}" : $"lets no more nodes of {string.Join(", ", f.Owners)} join run {f.Run}; those that have joined stay");

    private static string? OnAttestors(string input) => Read<SetAttestorFunction>(
        input, f => f.Listed ? $"lets {f.Attestor} say which nodes may join run {f.Run}" : $"lets {f.Attestor} no longer say which nodes may join run {f.Run}; those that have joined stay");

    private static string? Read<T>(string input, Func<T, string> words)
        where T : FunctionMessage, new() =>
        new Transaction { Input = input }.IsTransactionForFunctionMessage<T>() ? words(new T().DecodeInput(input)) : null;

    private static string Time(ulong timestamp) => timestamp <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        ? DateTimeOffset.FromUnixTimeSeconds((long)timestamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : $"timestamp {timestamp}";
}
