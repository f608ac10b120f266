using System.CommandLine;
using System.Globalization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger runs declare</c>: says on the ledger what a step of a run is, which the exact referee needs. <c>runs create</c> does so by itself.</summary>
internal static class RunsDeclareCommand
{
    public static Command Build()
    {
        Argument<ulong> number = new("run") { Description = "The run's number" };
        Argument<string> file = new("file") { Description = "Its run specification" };
        Option<string?> manifest = ManifestOption();
        Option<string?> dataset = DatasetOption();
        Command command = new("declare", "Declares the program of a run that names the exact referee, if `runs create` could not") { number, file, manifest, dataset };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            RunSpec spec = await SpecAsync(parsed.GetValue(file)!, cancellation);
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            RunId run = new(parsed.GetValue(number));
            RunParameters terms = await session.Ledger.Runs.ParametersAsync(run, cancellation);
            if (terms.Referee != session.Ledger.Deployment.Addresses.ExactReferee)
            {
                string referee = terms.Referee.IsZero ? "no referee" : $"{session.NameOf(terms.Referee)} as its referee";
                throw new PledgerException(ExitCode.BadConfiguration, $"Run {run} names {referee}, and only the ExactReferee needs a program.", "Name another run; `pledger runs show` shows a run's terms.");
            }

            if (terms.Spec != spec.Hash())
            {
                throw new PledgerException(ExitCode.BadConfiguration, $"The specification of run {run} is {terms.Spec}, the file's is {spec.Hash()}.", "Use the run specification that the run was created with.");
            }

            DatasetManifest data = await ManifestAsync(parsed.GetValue(manifest) ?? session.Config.DatasetManifest, cancellation);
            StepProgram program = await ProgramAsync(spec, data, parsed.GetValue(dataset) ?? session.Config.Dataset, cancellation);
            await DeclareAsync(confirmation, session, parsed, run, program, cancellation);
            Console.WriteLine($"the program of run {run} is declared: {program.Hash()}");
            return ExitCode.Success;
        });
        return command;
    }

    internal static Option<string?> ManifestOption() => new("--manifest") { HelpName = "file", Description = "The dataset's manifest (the configuration's if not given)" };

    internal static Option<string?> DatasetOption() => new("--dataset") { HelpName = "file", Description = "The training text, for the exact referee (the configuration's if not given)" };

    internal static async Task<RunSpec> SpecAsync(string path, CancellationToken cancellation) => RunSpec.Parse(
        await new InputFile("The run specification", ExitCode.BadConfiguration, "Name an existing file; devnet/runs has examples.").ReadBytesAsync(path, cancellation));

    internal static async Task<DatasetManifest> ManifestAsync(string path, CancellationToken cancellation) => DatasetManifest.Parse(
        await new InputFile("The dataset manifest", ExitCode.BadConfiguration, "Name an existing file with --manifest.").ReadBytesAsync(path, cancellation));

    /// <summary>What a step of a run of the exact engine is.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: the run has another engine, or a contract can't read its model; <see cref="ExitCode.Storage"/>: it is for other data.</exception>
    internal static async Task<StepProgram> ProgramAsync(RunSpec spec, DatasetManifest manifest, string dataset, CancellationToken cancellation)
    {
        if (spec.Engine != ExactEngine.EngineId)
        {
            throw new PledgerException(
                ExitCode.BadConfiguration,
                $"The chain judges disputes about runs of the engine {ExactEngine.EngineId} only; the run specification names {spec.Engine}.",
                $"Choose --referee jury, or name {ExactEngine.EngineId} as the specification's engine.");
        }

        byte[] text = await new InputFile("The training text", ExitCode.BadConfiguration, "Name an existing file with --dataset.").ReadBytesAsync(dataset, cancellation);
        TrainingData data = new(text, manifest, spec);
        return new ExactDescriptions(spec, data, new TextTrees(data)).Terms;
    }

    /// <summary>Tells, asks and declares.</summary>
    internal static Task DeclareAsync(Confirmation confirmation, LedgerSession session, ParseResult parsed, RunId run, StepProgram program, CancellationToken cancellation)
    {
        string effect = string.Create(
            CultureInfo.InvariantCulture,
            $"declares what a step of run {run} is: {program.Operators} operators on {program.Numbers} numbers, {CommandText.Count(program.Segments, "segment")} of data; this can't be changed later");
        return confirmation.SendAsync(session, parsed, [effect], session.Ledger.ExactReferee.DeclareRequest(run, program), "declare the program", cancellation);
    }
}
