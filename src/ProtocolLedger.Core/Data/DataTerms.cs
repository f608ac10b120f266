namespace ProtocolLedger.Core;

/// <summary>What the ledger needs to know of a run's data to recompute which windows a batch must have.</summary>
/// <param name="TrainWindows">Windows that training draws from.</param>
/// <param name="BatchWindows">Windows that an inner step trains on.</param>
public readonly record struct DataTerms(ulong TrainWindows, uint BatchWindows)
{
    /// <summary>Those of a run on a dataset.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: the manifest is not the one that the specification names, or too short for its model.</exception>
    public static DataTerms Of(RunSpec spec, DatasetManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.Root() == spec.Dataset.ManifestRoot
            ? new DataTerms(new BatchAssignment(manifest, spec.Model.Sequence).TrainWindows, (uint)spec.Batch)
            : throw new PledgerException(
                ExitCode.BadConfiguration,
                $"The manifest of dataset '{manifest.Name}' has root {manifest.Root()}, the run specification names {spec.Dataset.ManifestRoot}.",
                "Use the manifest of the dataset that the specification was written for.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{BatchWindows} of {TrainWindows} windows";
}
