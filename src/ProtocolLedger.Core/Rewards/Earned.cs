namespace ProtocolLedger.Core;

/// <summary>What a node has earned in a run so far.</summary>
/// <param name="Owner">Who is paid; zero for what is burnt.</param>
/// <param name="Rewards">Ledger tokens.</param>
/// <param name="Shares">Shares of the model, in units of 10^-18.</param>
public readonly record struct Earned(EthAddress Owner, Wei Rewards, Wei Shares)
{
    public static Earned operator +(Earned left, Earned right) => left with { Rewards = left.Rewards + right.Rewards, Shares = left.Shares + right.Shares };
}
