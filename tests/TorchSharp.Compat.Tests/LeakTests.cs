using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Compat.Tests;

/// <summary>Two thousand training steps keep no tensor and no memory.</summary>
public sealed class LeakTests
{
    private const int Warmup = 300;
    private const int Steps = 2000;
    private const long AllowedGrowth = 16L << 20; // bytes; one leaked activation per step would be more
    private static readonly GptSize Size = new(Vocabulary: 64, Width: 32, Heads: 2, Layers: 1, Context: 32);

    [Fact]
    public void Train_TwoThousandSteps_KeepsNoTensorAndNoMemory()
    {
        Collect();
        long before = Libtorch.LiveTensors;
        using (var model = new SmallGpt(Size))
        using (AdamW optimizer = optim.AdamW(model.parameters(), lr: 1e-3))
        {
            Run(model, optimizer, Warmup);
            Collect();
            long warmTensors = Libtorch.LiveTensors;
            long warmBytes = ResidentBytes();

            Run(model, optimizer, Steps);

            Assert.Equal(warmTensors, Libtorch.LiveTensors);
            Collect();
            Assert.InRange(ResidentBytes() - warmBytes, long.MinValue, AllowedGrowth);
        }

        Assert.Equal(before, Libtorch.LiveTensors);
    }

    [Fact]
    public void Collect_TensorsWithoutScope_AreReleased()
    {
        Collect();
        long before = Libtorch.LiveTensors;

        Abandon();
        Collect();

        Assert.Equal(before, Libtorch.LiveTensors);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Abandon()
    {
        for (int k = 0; k < 50; k++)
        {
            _ = ones(4) + 1;
        }
    }

    private static void Run(SmallGpt model, AdamW optimizer, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor ids = tensor(IntegerHash.Tokens(step, 4 * (Size.Context + 1), Size.Vocabulary), [4, Size.Context + 1]);
            Tensor logits = model.call(ids.slice(1, 0, Size.Context, 1));
            Tensor loss = nn.functional.cross_entropy(logits.view(-1, Size.Vocabulary), ids.slice(1, 1, Size.Context + 1, 1).reshape(-1));
            optimizer.zero_grad();
            loss.backward();
            nn.utils.clip_grad_norm_(model.parameters(), 1.0);
            optimizer.step();
            optimizer.zero_grad();
        }
    }

    private static void Collect()
    {
        // Aggressive: the managed heap gives back what it holds in reserve, which would hide (or feign) a leak.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static long ResidentBytes()
    {
        string line = File.ReadLines("/proc/self/status").First(each => each.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;
    }
}
