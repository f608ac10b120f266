using System.Globalization;
using System.Text.Json.Nodes;

namespace ProtocolLedger.Core;

/// <summary>The run specification's document. Every key is required; README and run specs under devnet show one.</summary>
internal static class RunSpecJson
{
    private const double Tiny = 1e-300;
    private const double BelowOne = 1 - 1e-12;

    public static RunSpec Read(ReadOnlyMemory<byte> utf8)
    {
        const string What = "The run specification";
        StrictJson json = StrictJson.Parse(utf8, What);
        json.Choice("format", RunSpec.Format);
        RunSpec spec = new(
            json.Text("name", 100),
            ReadModel(json.Object("model")),
            (int)json.Integer("batch", 1, RunSpec.MaxBatch),
            (int)json.Integer("innerSteps", 1, 100_000),
            ReadInner(json.Object("inner")),
            ReadOuter(json.Object("outer")),
            json.Choice("aggregation", RunSpec.Mean, RunSpec.TrimmedMean),
            ReadDataset(json.Object("dataset")),
            json.Parsed("seed", ParseSeed),
            json.Text("engine", 256));
        if (spec.Model.Width % spec.Model.Heads != 0)
        {
            json.Report("model.width", $"{spec.Model.Width} is not a multiple of model.heads, {spec.Model.Heads}");
        }

        json.ThrowIfProblems(What);
        return spec;
    }

    public static byte[] Write(RunSpec spec)
    {
        return CanonicalJson.Serialize(new JsonObject
        {
            ["format"] = RunSpec.Format,
            ["name"] = spec.Name,
            ["model"] = new JsonObject
            {
                ["kind"] = spec.Model.Kind,
                ["layers"] = spec.Model.Layers,
                ["width"] = spec.Model.Width,
                ["heads"] = spec.Model.Heads,
                ["sequence"] = spec.Model.Sequence,
                ["vocab"] = spec.Model.Vocab,
            },
            ["batch"] = spec.Batch,
            ["innerSteps"] = spec.InnerSteps,
            ["inner"] = new JsonObject
            {
                ["rule"] = "adamw",
                ["learningRate"] = spec.Inner.LearningRate,
                ["beta1"] = spec.Inner.Beta1,
                ["beta2"] = spec.Inner.Beta2,
                ["epsilon"] = spec.Inner.Epsilon,
                ["weightDecay"] = spec.Inner.WeightDecay,
                ["warmupSteps"] = spec.Inner.WarmupSteps,
                ["gradClip"] = spec.Inner.GradClip,
            },
            ["outer"] = new JsonObject
            {
                ["rule"] = "nesterov",
                ["momentum"] = spec.Outer.Momentum,
                ["rate"] = spec.Outer.Rate,
            },
            ["aggregation"] = spec.Aggregation,
            ["dataset"] = new JsonObject
            {
                ["name"] = spec.Dataset.Name,
                ["manifestRoot"] = spec.Dataset.ManifestRoot.ToString(),
                ["heldOutWindows"] = spec.Dataset.HeldOutWindows,
            },
            ["seed"] = spec.Seed.ToString(CultureInfo.InvariantCulture),
            ["engine"] = spec.Engine,
        });
    }

    private static ModelSpec ReadModel(StrictJson json)
    {
        return new ModelSpec(
            json.Choice("kind", ModelSpec.GptByte),
            (int)json.Integer("layers", 1, 1_000),
            (int)json.Integer("width", 1, 65_536),
            (int)json.Integer("heads", 1, 1_024),
            (int)json.Integer("sequence", 1, 1_048_576),
            (int)json.Integer("vocab", 256, 256));
    }

    private static InnerOptimizerSpec ReadInner(StrictJson json)
    {
        json.Choice("rule", "adamw");
        return new InnerOptimizerSpec(
            json.Number("learningRate", Tiny, 10),
            json.Number("beta1", 0, BelowOne),
            json.Number("beta2", 0, BelowOne),
            json.Number("epsilon", Tiny, 1),
            json.Number("weightDecay", 0, 10),
            (int)json.Integer("warmupSteps", 0, 1_000_000_000),
            json.Number("gradClip", 0, 1e9));
    }

    private static OuterOptimizerSpec ReadOuter(StrictJson json)
    {
        json.Choice("rule", "nesterov");
        return new OuterOptimizerSpec(json.Number("momentum", 0, BelowOne), json.Number("rate", Tiny, 10));
    }

    private static DatasetSpec ReadDataset(StrictJson json)
    {
        return new DatasetSpec(
            json.Text("name", 100),
            json.Parsed("manifestRoot", DatasetRoot.Parse),
            (int)json.Integer("heldOutWindows", 1, 1_000_000));
    }

    // Text, because JSON numbers end at 2^53.
    private static ulong ParseSeed(string text)
    {
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw new FormatException($"'{text}' is not a decimal number below 2^64");
    }
}
