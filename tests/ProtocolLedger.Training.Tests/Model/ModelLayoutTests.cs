using ProtocolLedger.Core;
using ProtocolLedger.Training.Model;
using TorchSharp.Modules;

namespace ProtocolLedger.Training.Tests;

public sealed class ModelLayoutTests
{
    [Fact]
    public void Table_OfAnyModel_ListsTheNetworksParametersInCanonicalOrder()
    {
        var model = new ModelSpec(ModelSpec.GptByte, Layers: 3, Width: 24, Heads: 3, Sequence: 16, Vocab: 256);
        using var network = new GptModel(model.Vocab, model.Layers, model.Width, model.Heads, model.Sequence);

        TensorTable table = ModelLayout.Table(model);

        Assert.Equal(model.ParameterCount, table.ElementCount);
        Dictionary<string, long[]> named = network.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter.shape);
        Assert.Equal(named.Keys.Order(StringComparer.Ordinal), table.Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.All(table.Entries, entry => Assert.Equal(named[entry.Name], entry.Shape.Select(size => (long)size)));
        Parameter[] canonical = [.. network.InCanonicalOrder()];
        Assert.Equal(table.Entries.Count, canonical.Length);
        Assert.All(table.Entries.Zip(canonical), pair => Assert.Equal(pair.First.Shape.Select(size => (long)size), pair.Second.shape));
    }

    [Fact]
    public void FirstWeights_HaveTheStatedSpread()
    {
        var model = new ModelSpec(ModelSpec.GptByte, Layers: 2, Width: 64, Heads: 2, Sequence: 32, Vocab: 256);

        float[] tokens = ModelLayout.FirstWeights(model, seed: 3)[..(256 * 64)];

        Assert.InRange(tokens.Average(), -0.001, 0.001);
        Assert.InRange(Math.Sqrt(tokens.Select(value => (double)value * value).Average()), 0.0195, 0.0205);
    }

    [Fact]
    public void Fill_SeedOne_GivesTheBytesThatPythonGives()
    {
        float[] values = new float[100];

        Initialisation.Fill(values, 1, "tokens.weight", 0.02);

        // for k in range(13): for w in struct.unpack('>8I', hashlib.sha256(b'protocolledger/init/v1' + struct.pack('>Q', 1)
        //   + b'tokens.weight' + struct.pack('>Q', k)).digest()): 0.02 * math.sqrt(3.0) * (2.0 * (((w >> 8) + 0.5) / (1 << 24)) - 1.0)
        // the first 100, packed '<100f'
        Assert.Equal(
            "0x61f64c660be93945316d7dca13b608b64fb0ceed20195127942b2f55a9947d09",
            Hash32.Sha256(LittleEndian.Bytes(values)).ToString());
    }

    [Fact]
    public void Verify_CheckpointWithOneBitFlipped_Throws()
    {
        var run = new TestRun();
        Checkpoint genesis = GenesisCheckpoint.Create(run.Spec);
        byte[] damaged = genesis.View.Bytes.ToArray();
        damaged[^5] ^= 4;

        Assert.Throws<MalformedDataException>(() => Checkpoint.Verify(damaged, genesis.Root));
    }

    [Fact]
    public void Load_Checkpoint_ReadsBackTheSameBytes()
    {
        var run = new TestRun();
        Checkpoint genesis = GenesisCheckpoint.Create(run.Spec);
        using TorchEngine engine = run.NewEngine();
        engine.Load(genesis.View);
        List<byte> state = [];

        engine.ReadState(bytes => state.AddRange(bytes));

        Assert.True(genesis.View.Bytes.Span.EndsWith(state.ToArray()));
        Assert.Equal(3 * sizeof(float) * run.Spec.Model.ParameterCount, state.Count);
    }
}
