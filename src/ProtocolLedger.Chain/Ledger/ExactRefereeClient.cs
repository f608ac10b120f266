using ProtocolLedger.Chain.Generated.ExactReferee;
using ProtocolLedger.Chain.Generated.ExactReferee.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>The contract that decides disputes about runs of the exact engine by doing the one disputed operation over again.</summary>
public sealed class ExactRefereeClient
{
    private readonly LedgerConnection _ledger;
    private readonly ExactRefereeService _referee;

    internal ExactRefereeClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _referee = new ExactRefereeService(ledger.Rpc.Web3, Contract.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.ExactReferee;

    /// <summary>Says what a step of a run is. The run's creator, once: nodes that compute another program don't join.</summary>
    public Task<TxOutcome> DeclareAsync(RunId run, StepProgram program, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(DeclareRequest(run, program), cancellationToken);

    /// <summary>The call that <see cref="DeclareAsync"/> makes.</summary>
    public TxRequest DeclareRequest(RunId run, StepProgram program) => LedgerConnection.Request(
        $"declare the program of run {run}", Contract, new DeclareFunction { Run = run.Value, Program = StepFilings.Message(program) });

    /// <summary>Levels of a tree below the trace that each answer shows.</summary>
    public async Task<int> StrideAsync(CancellationToken cancellationToken) => await _ledger.ReadAsync(() => _referee.StrideQueryAsync(), cancellationToken);

    /// <summary><see cref="StepProgram.Hash"/> of what was declared of a run; null when nothing was.</summary>
    public async Task<Hash32?> ProgramHashAsync(RunId run, CancellationToken cancellationToken) =>
        (await _ledger.ReadAsync(() => _referee.ProgramOfQueryAsync(run.Value), cancellationToken)).OrNull();
}
