using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Demo;

/// <summary>A mandate that ran out.</summary>
/// <param name="Run">The run.</param>
/// <param name="Expiry">Timestamp from which its mandate did not hold.</param>
/// <param name="ActiveBlock">The block that made the run, in which it was active.</param>
/// <param name="HaltedBlock">The block in which it was seen halted.</param>
internal sealed record LapsedMandate(RunId Run, ulong Expiry, ulong ActiveBlock, ulong HaltedBlock);

/// <summary>A second run that nobody prolongs: it is halted when its mandate has expired, without a transaction.</summary>
internal sealed class DemoLapse(DemoNetwork network, DemoBoard board, TimeProvider time)
{
    /// <summary>Creates a run with a mandate of seconds and reads its state until the mandate has expired.</summary>
    public async Task<LapsedMandate> RunAsync(CancellationToken cancellation)
    {
        ulong seconds = (ulong)DemoTerms.ShortMandate.TotalSeconds;
        ulong expiry = (await network.Ledger.HeadAsync(1, cancellation)).Timestamp + seconds;
        RunParameters parameters = network.Terms with { MandateRounds = 1, MandateExpiry = expiry };
        TxReceipt created = await network.Ledger.Runs.CreateAsync(parameters, cancellation).EnsureMinedAsync("create a run with a short mandate");
        RunId run = created.Event<RunCreated>().Run;
        await RequireAsync(run, RunState.Active, created.Block, cancellation);
        board.Note($"run {run} is made with a mandate of {seconds} s: {RunState.Active} in block {created.Block}");

        ChainHead head = await network.Ledger.HeadAsync(1, cancellation);
        while (head.Timestamp < expiry)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), time, cancellation);
            head = await network.Ledger.HeadAsync(1, cancellation);
        }

        await RequireAsync(run, RunState.Halted, head.Number, cancellation);
        board.Note($"nobody has extended the mandate of run {run}: {RunState.Halted} in block {head.Number}, without a transaction");
        return new LapsedMandate(run, expiry, created.Block, head.Number);
    }

    private async Task RequireAsync(RunId run, RunState wanted, ulong block, CancellationToken cancellation)
    {
        RunState state = await network.Ledger.Runs.StateAsync(run, cancellation, block);
        if (state != wanted)
        {
            throw new PledgerException(
                ExitCode.Unexpected, $"Run {run} is {state} in block {block}, not {wanted}.", "The off-switch is broken: don't use this version.");
        }
    }
}
