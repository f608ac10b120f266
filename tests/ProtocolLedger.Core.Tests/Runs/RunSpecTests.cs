using System.Text;
using System.Text.Json.Nodes;

namespace ProtocolLedger.Core.Tests.Runs;

public sealed class RunSpecTests
{
    private static readonly string Root = Hash32.Sha256([1]).ToString();

    private static readonly string Document = $$"""
        {
          "format": "protocolledger/run-spec/1",
          "name": "demo",
          "model": { "kind": "gpt-byte", "layers": 4, "width": 128, "heads": 4, "sequence": 128, "vocab": 256 },
          "batch": 16,
          "innerSteps": 10,
          "inner": { "rule": "adamw", "learningRate": 1e-3, "beta1": 0.9, "beta2": 0.95, "epsilon": 1e-8,
                     "weightDecay": 0.1, "warmupSteps": 0, "gradClip": 1 },
          "outer": { "rule": "nesterov", "momentum": 0, "rate": 1.0 },
          "aggregation": "mean",
          "dataset": { "name": "moby-dick", "manifestRoot": "{{Root}}", "heldOutWindows": 64 },
          "seed": "18446744073709551615",
          "engine": "torch/1.13.1/avx2/1"
        }
        """;

    [Fact]
    public void Parse_Document_DerivesSizes()
    {
        RunSpec spec = Parse(Document);
        Assert.Equal(875_264, spec.Model.ParameterCount); // as python3-torch counts for this model
        Assert.Equal(2_048UL, spec.TokensPerStep);
        Assert.Equal(20_480UL, spec.TokensPerRound);
        Assert.Equal(10_755_244_032, spec.FlopPerStep); // 6 * 875,264 * 2,048
        Assert.Equal(ulong.MaxValue, spec.Seed);
    }

    [Fact]
    public void ToCanonicalBytes_Document_IsSortedAndTight()
    {
        string canonical = Encoding.UTF8.GetString(Parse(Document).ToCanonicalBytes());
        Assert.Equal(
            $$"""{"aggregation":"mean","batch":16,"dataset":{"heldOutWindows":64,"manifestRoot":"{{Root}}","name":"moby-dick"},"engine":"torch/1.13.1/avx2/1","format":"protocolledger/run-spec/1","inner":{"beta1":0.9,"beta2":0.95,"epsilon":1e-8,"gradClip":1,"learningRate":0.001,"rule":"adamw","warmupSteps":0,"weightDecay":0.1},"innerSteps":10,"model":{"heads":4,"kind":"gpt-byte","layers":4,"sequence":128,"vocab":256,"width":128},"name":"demo","outer":{"momentum":0,"rate":1,"rule":"nesterov"},"seed":"18446744073709551615"}""",
            canonical);
    }

    [Fact]
    public void Hash_SameMeaningOtherSpelling_IsTheSame()
    {
        RunSpec spec = Parse(Document);
        Assert.Equal(spec, RunSpec.Parse(spec.ToCanonicalBytes()));
        Assert.Equal(spec.Hash(), Parse(Document.Replace("1e-3", "0.00100", StringComparison.Ordinal)).Hash());
        Assert.NotEqual(spec.Hash(), Parse(Document.Replace("1e-3", "2e-3", StringComparison.Ordinal)).Hash());
    }

    [Fact]
    public void Parse_ManyProblems_ListsThemAll()
    {
        string bad = Document
            .Replace("\"batch\": 16,", "", StringComparison.Ordinal)
            .Replace("\"innerSteps\": 10", "\"innerSteps\": 0", StringComparison.Ordinal)
            .Replace("\"layers\": 4", "\"layers\": \"4\"", StringComparison.Ordinal)
            .Replace("\"width\": 128", "\"width\": 126", StringComparison.Ordinal)
            .Replace("\"rate\": 1.0", "\"rate\": 1.0, \"speed\": 3", StringComparison.Ordinal)
            .Replace(Root, "0x12", StringComparison.Ordinal)
            .Replace("\"mean\"", "\"median\"", StringComparison.Ordinal);
        PledgerException problem = Assert.Throws<PledgerException>(() => Parse(bad));
        Assert.Equal(ExitCode.BadConfiguration, problem.ExitCode);
        string[] expected =
        [
            "batch: missing", "innerSteps: 0 is not within 1 to 100000", "model.layers: expected a whole number, found text",
            "model.width: 126 is not a multiple of model.heads, 4", "outer.speed: unknown key",
            "dataset.manifestRoot: '0x12' is not a hash", "aggregation: 'median' is not one of mean, trimmed-mean",
        ];
        Assert.All(expected, line => Assert.Contains(line, problem.Message, StringComparison.Ordinal));
        Assert.Contains("has 7 problems", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("inner")]
    [InlineData("engine")]
    [InlineData("seed")]
    [InlineData("format")]
    public void Parse_KeyMissing_NamesItOnce(string key)
    {
        JsonObject document = JsonNode.Parse(Document)!.AsObject();
        document.Remove(key);
        PledgerException problem = Assert.Throws<PledgerException>(() => Parse(document.ToJsonString()));
        Assert.Contains($"has 1 problem:\n  {key}: missing", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"seed\":\"1\",\"seed\":\"2\"}")]
    public void Parse_NotADocument_IsBadConfiguration(string text)
    {
        Assert.Equal(ExitCode.BadConfiguration, Assert.Throws<PledgerException>(() => Parse(text)).ExitCode);
    }

    [Fact]
    public void Parse_AnyMutation_IsReadOrRefusedAsBadConfiguration()
    {
        Check.ForAll(Check.Mutations(Encoding.UTF8.GetBytes(Document)), bytes =>
        {
            try
            {
                RunSpec spec = RunSpec.Parse(bytes);
                return RunSpec.Parse(spec.ToCanonicalBytes()) == spec;
            }
            catch (PledgerException problem)
            {
                return problem.ExitCode == ExitCode.BadConfiguration;
            }
        });
    }

    private static RunSpec Parse(string text) => RunSpec.Parse(Encoding.UTF8.GetBytes(text));
}
