using System.Globalization;
using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>
/// Custom errors in plain words. <c>{name}</c> stands for the argument of that name, <c>{name:tokens}</c> for wei as tokens,
/// <c>{name:time}</c> for a timestamp as UTC.
/// </summary>
internal static class RevertSentences
{
    private static readonly long LastTimestamp = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private static readonly Dictionary<string, string> Templates = new()
    {
        ["RunNotActive"] = "Run {run} accepts no work: it is {state}.",
        ["UnknownRun"] = "There is no run {run}.",
        ["UnknownNode"] = "There is no node {node}.",
        ["RunHaltedForGood"] = "Run {run} was ended for good by a vote.",
        ["MandateNotFunded"] = "The mandate of run {run} needs {needed:tokens} tokens of rewards in escrow, there are {escrow:tokens}.",
        ["MandateExpiryOutOfRange"] = "The mandate would expire at {expiry:time}; it must be between {earliest:time} and {latest:time}.",
        ["MandateShrinks"] = "A mandate of {rounds} rounds is less than the present {current}.",
        ["ZeroAmount"] = "The amount is zero.",
        ["NotOwner"] = "{caller} does not own node {node}.",
        ["NotOwnerOrWorker"] = "{caller} is neither owner nor worker of node {node}.",
        ["NotWorker"] = "{caller} is not the worker of node {node}.",
        ["SameWorker"] = "{worker} is the worker of node {node} already.",
        ["NothingUnbonding"] = "Node {node} has no stake on its way out.",
        ["NotJailed"] = "Node {node} is not in jail.",
        ["StillJailed"] = "Node {node} is in jail until {until:time}.",
        ["DirectTransferToVault"] = "Tokens get into the vault by staking only.",
        ["StakeTooLow"] = "Node {node} has {stake:tokens} tokens at stake, the run asks for {minStake:tokens}.",
        ["InsufficientStake"] = "Node {node} has {stake:tokens} tokens at stake, less than {amount:tokens}.",
        ["StillUnbonding"] = "The stake of node {node} is unbonding until {releaseAt:time}.",
        ["NotMember"] = "Node {node} is not a member of run {run} in round {round}.",
        ["NobodyExpected"] = "No node has joined run {run}.",
        ["PreviousRoundOpen"] = "Round {round} of run {run} is still open.",
        ["RoundNotOpen"] = "Round {round} of run {run} is not open.",
        ["AlreadyCommitted"] = "Node {node} has already committed in round {round} of run {run}.",
        ["CommitClosed"] = "Round {round} of run {run} takes no more commitments.",
        ["RevealTooEarly"] = "Round {round} of run {run} is not revealing yet; commitments end at {commitEnd:time}.",
        ["RevealClosed"] = "Round {round} of run {run} takes no more reveals.",
        ["NotCommitted"] = "Node {node} has not committed in round {round} of run {run}.",
        ["AlreadyRevealed"] = "Node {node} has already revealed in round {round} of run {run}.",
        ["CommitmentMismatch"] = "The revealed contribution hashes to {revealed}, committed was {committed}.",
        ["ProposeTooEarly"] = "Round {round} of run {run} takes no proposal before {notBefore:time}.",
        ["NothingRevealed"] = "Nobody has revealed in round {round} of run {run}.",
        ["ViewsExhausted"] = "Round {round} of run {run} has gone through all its leaders.",
        ["ProposalSupported"] = "The proposal for round {round} of run {run} already has its majority.",
        ["NotLeader"] = "Node {node} does not lead view {viewNumber} of round {round} of run {run}.",
        ["NoProposal"] = "Round {round} of run {run} has no proposal.",
        ["NotRevealed"] = "Node {node} has not revealed in round {round} of run {run}.",
        ["AlreadyAttested"] = "Node {node} has already attested in view {viewNumber} of round {round} of run {run}.",
        ["WrongProposal"] = "The standing proposal is {standing}, not {attested}.",
        ["NotEnoughStake"] = "Round {round} of run {run} has {attestedStake:tokens} of {committedStake:tokens} tokens attested, it takes more than two thirds.",
        ["NotExpired"] = "Round {round} of run {run} goes on until {deadline:time}.",
        ["InvalidProof"] = "The proof does not fit: node {node} has not earned {cumulative:tokens} tokens in run {run}.",
        ["NothingToClaim"] = "Node {node} has claimed everything it earned in run {run}.",
        ["ERC20InsufficientBalance"] = "{sender} has {balance:tokens} tokens and needs {needed:tokens}.",
        ["ERC20InsufficientAllowance"] = "{spender} may take {allowance:tokens} tokens and needs {needed:tokens}.",
        ["GovernorUnexpectedProposalState"] = "The proposal is {current}.",
        ["GovernorInsufficientProposerVotes"] = "{proposer} has {votes:tokens} votes, proposing takes {threshold:tokens}.",
        ["GovernorRestrictedProposer"] = "The proposal is in the name of another account than {proposer}.",
        ["GovernorUnableToCancel"] = "{account} can't cancel this proposal: only the account that it names can, and only before the vote.",
        ["GovernorOnlyExecutor"] = "Only a vote can change this.",
        ["BelowFraction"] = "{votes:tokens} tokens of votes are less than the {needed:tokens} that pulling the brake takes.",
        ["CoolingDown"] = "The votes of {account} have pulled the brake and count again from {until:time}.",
        ["NotSupporting"] = "{account} does not support a pull of run {run}.",
        ["BondLocked"] = "A pull of {account} is open: {needed:tokens} tokens of its deposit stay until then.",
        ["NotTimelock"] = "Only a vote can do this, through the timelock; {caller} can't.",
        ["NotOpen"] = "Pull {pull} of {puller} is not open.",
        ["CouncilCoolingDown"] = "The council has paused run {run} and can do so again from {until:time}.",
        ["SignaturesExpired"] = "The council's signatures counted until {deadline:time}.",
        ["NotEnoughSignatures"] = "{count} members of the council have signed, it takes {needed}.",
        ["NotCouncilMember"] = "{signer} is not on the council.",
        ["SignersNotAscending"] = "The council's signatures must be sorted by their signers' addresses.",
        ["GovernorAlreadyCastVote"] = "{voter} has already voted.",
        ["GovernorNonexistentProposal"] = "There is no proposal {proposalId}.",
        ["TimelockUnexpectedOperationState"] = "The timelock does not allow this yet.",
    };

    /// <summary>The sentence, followed by the error as the contract names it.</summary>
    public static string For(string name, IReadOnlyList<RevertArgument> arguments)
    {
        string exact = $"{name}({string.Join(", ", arguments.Select(argument => $"{argument.Name} {argument.Value}"))})";
        if (!Templates.TryGetValue(name, out string? sentence))
        {
            return $"The contract refused it: {exact}.";
        }

        foreach (RevertArgument argument in arguments)
        {
            sentence = sentence
                .Replace($"{{{argument.Name}}}", argument.Value, StringComparison.Ordinal)
                .Replace($"{{{argument.Name}:tokens}}", As(argument.Value, number => new Wei(number).ToTokens()), StringComparison.Ordinal)
                .Replace($"{{{argument.Name}:time}}", As(argument.Value, Time), StringComparison.Ordinal);
        }

        return $"{sentence} [{exact}]";
    }

    /// <summary>The argument in people's units; as it is when it is no number.</summary>
    private static string As(string value, Func<BigInteger, string> format) =>
        BigInteger.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger number) ? format(number) : value;

    private static string Time(BigInteger timestamp) => timestamp <= LastTimestamp
        ? DateTimeOffset.FromUnixTimeSeconds((long)timestamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : timestamp.ToString(CultureInfo.InvariantCulture);
}
