using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Compat.Tests;

/// <summary>Twenty training steps give, bit for bit, what python3-torch gives on the same libtorch.</summary>
public sealed class GoldenTrainingTests
{
    private const string Python = "/usr/bin/python3";
    private const int Steps = 20;
    private const long Batch = 6;
    private static readonly GptSize Size = new(Vocabulary: 48, Width: 32, Heads: 4, Layers: 2, Context: 24);
    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "golden");

    [Fact]
    public void Train_TwentySteps_MatchesTheCheckedInVector()
    {
        string vector = File.ReadAllText(Path.Combine(Golden, "train20.json"));
        string expected = JsonSerializer.Deserialize<Record>(vector, Format)!.torch;
        Assert.SkipUnless(expected.StartsWith(Libtorch.Version, StringComparison.Ordinal), $"The vector is of libtorch {expected}, this is {Libtorch.Version}; regenerate golden/train20.json with that Python to compare.");
        AssertSame(vector, Train());
    }

    [Fact]
    public async Task Train_TwentySteps_MatchesPythonRunNow()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        Assert.SkipUnless(File.Exists(Python), $"{Python} is missing; install python3-torch to compare with Python live.");
        (int found, _, _) = await RunPython(["-c", "import torch"], token);
        Assert.SkipUnless(found == 0, $"{Python} has no torch; install python3-torch to compare with Python live.");

        (int code, string output, string errors) = await RunPython([Path.Combine(Golden, "train20.py")], token);

        Assert.True(code == 0, errors);
        AssertSame(output, Train());
    }

    [Fact]
    public void Train_OnOneAndTwoThreads_GivesTheSameBytes()
    {
        Record one = Train();
        set_num_threads(2);
        try
        {
            Assert.Equal(one.parameters, Train().parameters);
        }
        finally
        {
            set_num_threads(1);
        }
    }

    private static JsonSerializerOptions Format { get; } = new() { IncludeFields = true };

    private static void AssertSame(string json, Record actual)
    {
        Record expected = JsonSerializer.Deserialize<Record>(json, Format)!;
        Assert.Equal(expected.losses, actual.losses);
        Assert.Equal(expected.norms, actual.norms);
        Assert.Equal(expected.parameters, actual.parameters);
        Assert.Equal(expected.moments, actual.moments);
        Assert.Equal(expected.head, actual.head);
    }

    private static Record Train()
    {
        using DisposeScope all = NewDisposeScope();
        using var model = new SmallGpt(Size);
        using AdamW optimizer = optim.AdamW(model.parameters(), lr: 3e-3, beta1: 0.9, beta2: 0.95, eps: 1e-8, weight_decay: 0.1);
        List<string> hashes = [];
        List<string> losses = [];
        List<string> norms = [];
        for (int step = 0; step < Steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor ids = tensor(IntegerHash.Tokens(1000 + step, Batch * (Size.Context + 1), Size.Vocabulary), [Batch, Size.Context + 1]);
            Tensor logits = model.call(ids.slice(1, 0, Size.Context, 1).contiguous());
            Tensor loss = nn.functional.cross_entropy(logits.view(-1, Size.Vocabulary), ids.slice(1, 1, Size.Context + 1, 1).reshape(-1));
            optimizer.zero_grad();
            loss.backward();
            double norm = nn.utils.clip_grad_norm_(model.parameters(), 0.5);
            optimizer.step();
            hashes.Add(Hash(model.parameters()));
            losses.Add(Bits(loss.ToSingle()));
            norms.Add(Bits((float)norm));
        }

        List<AdamW.State> states = [.. optimizer.state_dict().State.Cast<AdamW.State>()];
        string moments = Hash(states.Select(each => each.exp_avg).Concat(states.Select(each => each.exp_avg_sq)));
        float[] head = model.state_dict()["head.weight"].data<float>().ToArray();
        return new Record(Libtorch.Version, [.. hashes], moments, [.. losses], [.. norms], [.. head[..4].Select(Bits)]);
    }

    private static string Hash(IEnumerable<Tensor> tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Tensor each in tensors)
        {
            hash.AppendData(each.bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Bits(float value) => BitConverter.SingleToUInt32Bits(value).ToString("x8");

    private static async Task<(int Code, string Output, string Errors)> RunPython(string[] arguments, CancellationToken token)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync(token);
        string output = await process.StandardOutput.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return (process.ExitCode, output, await errors);
    }

    /// <summary>What golden/train20.py prints.</summary>
    internal sealed record Record(string torch, string[] parameters, string moments, string[] losses, string[] norms, string[] head);
}
