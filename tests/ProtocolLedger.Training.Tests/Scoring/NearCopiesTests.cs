using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

public sealed class NearCopiesTests
{
    private const int Elements = 200;
    private const double Spread = 0.1;

    private readonly Random random = new(1);
    private readonly float[] common;

    public NearCopiesTests() => common = Noise();

    [Fact]
    public void Among_HonestUpdatesThatPointMuchAlike_NoneIsACopyWhateverThreeOfTenHandIn()
    {
        Assert.Empty(Among([.. Honest(10)]));
        Assert.Empty(Among([.. Honest(7), Noise(), Noise(), Noise()]));
        Assert.Empty(Among([.. Honest(7), new float[Elements], new float[Elements].Select(_ => 1f).ToArray(), [.. common.Select(number => -number)]]));
    }

    [Fact]
    public void Among_CopiesByThreeOfTen_AreFound()
    {
        float[][] honest = [.. Honest(7)];

        Assert.Equal(["1 8", "2 9", "3 10"], Among([.. honest, honest[0], Scaled(honest[1], 10), Blurred(honest[2])]));
        Assert.Equal(["1 8 9 10"], Among([.. honest, honest[0], Scaled(honest[0], 0.5f), Blurred(honest[0])]));
    }

    [Fact]
    public void Among_FewUpdates_OnlySameDirectionsAreCopies()
    {
        float[][] honest = [.. Honest(2)];

        Assert.Empty(Among([honest[0]]));
        Assert.Empty(Among(honest));
        Assert.Empty(Among([.. honest, Noise()]));
        Assert.Equal(["1 3"], Among([.. honest, Scaled(honest[0], 3)]));
    }

    private static string[] Among(float[][] deltas)
    {
        UpdateView[] updates = [.. deltas.Select((delta, i) => Update((ulong)i + 1, delta))];
        ScoreDraw draw = new(default, updates.ToDictionary(update => update.Header.Node, update => UpdateView.Hash(update.Bytes.Span)));
        return [.. NearCopies.Among(updates, draw).Select(set => string.Join(' ', set.Select(update => update.Header.Node)))];
    }

    private IEnumerable<float[]> Honest(int count) => Enumerable.Range(0, count).Select(_ => Mixed(common, Spread));

    private float[] Blurred(float[] delta) => Mixed(delta, Spread / 10);

    private static float[] Scaled(float[] delta, float factor) => [.. delta.Select(number => factor * number)];

    private float[] Mixed(float[] delta, double share) => [.. delta.Zip(Noise(), (number, noise) => number + (float)(share * noise))];

    private float[] Noise() => [.. Enumerable.Range(0, Elements).Select(_ => random.NextSingle() - 0.5f)];

    private static UpdateView Update(ulong node, float[] delta)
    {
        UpdateHeader header = new(new RunId(1), new Round(1), new NodeId(node), default, default, 3, delta.Length);
        return UpdateView.Parse((byte[])[.. header.ToBytes(), .. LittleEndian.Bytes(delta), .. new byte[2 * delta.Length * sizeof(float)]]);
    }
}
