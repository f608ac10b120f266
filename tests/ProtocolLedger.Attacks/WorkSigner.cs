using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Attacks;

/// <summary>Signs with a node's worker key whatever it is given. An honest node asks its signing history first.</summary>
public sealed class WorkSigner
{
    private readonly LedgerKey? key;
    private readonly Eip712Domain domain;

    /// <param name="key">The node's worker key; null for one that can't sign.</param>
    /// <param name="domain">The ledger.</param>
    public WorkSigner(LedgerKey? key, Eip712Domain domain) => (this.key, this.domain) = (key, domain);

    /// <summary>One that can't sign, for conducts that never do.</summary>
    public static WorkSigner None { get; } = new(null, default);

    /// <summary>Signs with the key that a configuration names.</summary>
    public static async Task<WorkSigner> OfAsync(NodeConfig config, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(config);
        Deployment deployment = await Deployment.LoadAsync(config.Deployment, cancellation);
        LedgerKey key = await KeyFile.LoadAsync(config.KeyFile, config.PasswordFile, cancellation);
        return new WorkSigner(key, new Eip712Domain(deployment.ChainId, deployment.Addresses.RoundManager));
    }

    /// <summary>Signs a contribution.</summary>
    /// <returns>r, s and v.</returns>
    /// <exception cref="InvalidOperationException">It can't sign.</exception>
    public byte[] Sign(Contribution work) =>
        ContributionSigner.Sign(work, domain, key ?? throw new InvalidOperationException("There is no key to sign with.")).ToArray();

    /// <summary>Whether a signature of a contribution is by this key.</summary>
    public bool HasSigned(Contribution work, ReadOnlyMemory<byte> signature) =>
        key is not null && ContributionSigner.Recover(work, domain, new EthSignature(signature.Span)) == key.Address;
}
