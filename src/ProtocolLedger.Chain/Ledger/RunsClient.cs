using Nethereum.Contracts;
using Nethereum.RPC.Eth.DTOs;
using ProtocolLedger.Chain.Generated.RunRegistry;
using ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A run's present mandate.</summary>
/// <param name="Rounds">Rounds that may be opened in all.</param>
/// <param name="Expiry">Timestamp from which it no longer holds.</param>
public readonly record struct Mandate(ulong Rounds, ulong Expiry);

/// <summary>Runs and whether they may go on.</summary>
public sealed class RunsClient
{
    private readonly LedgerConnection _ledger;
    private readonly TokenClient _token;
    private readonly RunRegistryService _registry;

    internal RunsClient(LedgerConnection ledger, TokenClient token)
    {
        _ledger = ledger;
        _token = token;
        _registry = new RunRegistryService(ledger.Rpc.Web3, ledger.Addresses.RunRegistry.ToString());
    }

    /// <summary>Runs ever created; ids go from 1 to this.</summary>
    public Task<ulong> CountAsync(CancellationToken cancellationToken) => _ledger.ReadAsync(() => _registry.RunCountQueryAsync(), cancellationToken);

    /// <summary>What a run was created with; its mandate may have been extended since.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: no such run.</exception>
    public async Task<RunParameters> ParametersAsync(RunId run, CancellationToken cancellationToken) =>
        RunParameters.FromMessage((await _ledger.ReadAsync(() => _registry.ParamsOfQueryAsync(run.Value), cancellationToken)).RunParams);

    /// <summary>Whether a run may go on, at the newest block or after <paramref name="atBlock"/>.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: no such run; <see cref="ExitCode.ChainUnreachable"/>.</exception>
    public async Task<RunState> StateAsync(RunId run, CancellationToken cancellationToken, ulong? atBlock = null)
    {
        BlockParameter block = atBlock is { } number ? new BlockParameter(number) : BlockParameter.CreateLatest();
        return (RunState)await _ledger.ReadAsync(() => _registry.StateOfQueryAsync(run.Value, block), cancellationToken);
    }

    public async Task<Mandate> MandateAsync(RunId run, CancellationToken cancellationToken)
    {
        MandateOfOutputDTO mandate = await _ledger.ReadAsync(() => _registry.MandateOfQueryAsync(run.Value), cancellationToken);
        return new Mandate(mandate.Rounds, mandate.Expiry);
    }

    /// <summary>Until when the brake's last pause lasts or lasted (0 without one), and whether a review is due.</summary>
    public async Task<(ulong Until, bool ReviewRequired)> PauseAsync(RunId run, CancellationToken cancellationToken)
    {
        PauseOfOutputDTO pause = await _ledger.ReadAsync(() => _registry.PauseOfQueryAsync(run.Value), cancellationToken);
        return (pause.Until, pause.ReviewRequired);
    }

    /// <summary>Rounds closed so far, finalised or abandoned.</summary>
    public Task<ulong> ClosedRoundsAsync(RunId run, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _registry.ClosedRoundsOfQueryAsync(run.Value), cancellationToken);

    public async Task<EthAddress> CreatorAsync(RunId run, CancellationToken cancellationToken) =>
        EthAddress.Parse(await _ledger.ReadAsync(() => _registry.CreatorOfQueryAsync(run.Value), cancellationToken));

    /// <summary>Creates a run and pays its rewards in, approving them first where needed. The receipt's <see cref="RunCreated"/> has its id.</summary>
    public Task<TxOutcome> CreateAsync(RunParameters parameters, CancellationToken cancellationToken) =>
        _token.WithAllowanceAsync(
            _ledger.Addresses.RewardDistributor,
            parameters.Escrow.Value,
            () => _ledger.RequireSender().SendAsync(CreateRequest(parameters), cancellationToken),
            cancellationToken);

    /// <summary>Creates a run and pays in the rewards that the distributor is allowed to take.</summary>
    public TxRequest CreateRequest(RunParameters parameters) => new(
        "create run", _ledger.Addresses.RunRegistry, new CreateRunFunction { RunParams = parameters.ToMessage() }.GetCallData());
}
