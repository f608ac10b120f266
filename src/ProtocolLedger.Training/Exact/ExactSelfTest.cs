using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>One step of a small model, of which every kind of operator must give the bytes on record.</summary>
internal static class ExactSelfTest
{
    // The first eight bytes of the SHA-256 of all that the kind's operators result in.
    private static readonly Dictionary<ExactOperatorKind, string> OnRecord = new()
    {
        [ExactOperatorKind.Embed] = "3699c9713b372ec5",
        [ExactOperatorKind.Matmul] = "95f620dab79dc5c1",
        [ExactOperatorKind.Transpose] = "319250247a812dbe",
        [ExactOperatorKind.Reshape] = "3b816587b4e5f1e0",
        [ExactOperatorKind.Concatenate] = "1e0b9f36e633bd6c",
        [ExactOperatorKind.SplitHeads] = "518256bbb392797f",
        [ExactOperatorKind.JoinHeads] = "a7ec0a9905aee527",
        [ExactOperatorKind.RowSum] = "c6eb96f333f62be5",
        [ExactOperatorKind.RowDot] = "7c23f93a4071f4c5",
        [ExactOperatorKind.RowMax] = "900eefd539d8af5b",
        [ExactOperatorKind.Centre] = "2f1396fe9e769bc0",
        [ExactOperatorKind.Normalise] = "a6e581a6b69c3489",
        [ExactOperatorKind.Affine] = "14226e9a6722dc13",
        [ExactOperatorKind.AddRow] = "0720528a2667978d",
        [ExactOperatorKind.MultiplyRow] = "1a7dfc6992054d3e",
        [ExactOperatorKind.Add] = "23fbc5da43754d65",
        [ExactOperatorKind.Gelu] = "0b2068d33344786c",
        [ExactOperatorKind.GeluBack] = "68595d470e81f692",
        [ExactOperatorKind.ExpShift] = "db503537f453ec55",
        [ExactOperatorKind.DivideRow] = "01c8e666d22e5241",
        [ExactOperatorKind.LossBack] = "a18c4e95354e6d01",
        [ExactOperatorKind.SoftmaxBack] = "3691b2ccf972b729",
        [ExactOperatorKind.NormBack] = "040b55d10b5ecf05",
        [ExactOperatorKind.EmbedGrad] = "c8f26881baf10549",
        [ExactOperatorKind.PositionGrad] = "95bb50ab4638f4af",
        [ExactOperatorKind.ClipFactor] = "e00e5eb9444182f3",
        [ExactOperatorKind.FirstMoment] = "523e13bdafb9d9cf",
        [ExactOperatorKind.SecondMoment] = "39a541f527cf8ebf",
        [ExactOperatorKind.Weight] = "4cbcb4d5faf7d56a",
    };

    /// <summary>The first kind of operator that gives other bytes than those on record; null when all give theirs.</summary>
    internal static ExactOperatorKind? Differing(LaneWidth width)
    {
        IReadOnlyDictionary<ExactOperatorKind, string> computed = Compute(width);
        return OnRecord.Where(one => computed.GetValueOrDefault(one.Key) != one.Value).Select(one => (ExactOperatorKind?)one.Key).FirstOrDefault();
    }

    internal static IReadOnlyDictionary<ExactOperatorKind, string> Compute(LaneWidth width)
    {
        ModelSpec model = new(ModelSpec.GptByte, Layers: 1, Width: 64, Heads: 2, Sequence: 20, Vocab: 50);
        InnerOptimizerSpec inner = new(LearningRate: 1e-3, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.01, WarmupSteps: 0, GradClip: 0.5);
        ExactProgram program = ExactProgram.Training(model, inner, windows: 2);
        uint drawn = 0;
        ExactState state = new(Draw(ExactSource.Weight, 1f / 4, 0), Draw(ExactSource.FirstMoment, 1f / 64, 0), Draw(ExactSource.SecondMoment, 1f / 4096, 1f / 4096));
        using WorkTeam alone = new(1);
        ExactExecutor executor = ExactExecutor.Create(program, state, width, alone, keepsAll: true);
        executor.Gradient(new TokenBatch(Enumerable.Range(0, 2 * (model.Sequence + 1)).Select(i => (long)(i * i) % model.Vocab).ToArray(), 2, model.Sequence + 1));
        executor.Update(AdamWStep.At(inner, 3, (float)inner.LearningRate));
        return program.Operators.GroupBy(one => one.Kind).ToDictionary(kind => kind.Key, kind => Digest(kind.Select(one => one.Result)));

        string Digest(IEnumerable<ExactMatrix> results)
        {
            List<byte> bytes = [];
            foreach (ExactMatrix result in results)
            {
                bytes.AddRange(MemoryMarshal.AsBytes(executor.Read(result)));
            }

            return Convert.ToHexStringLower(Hash32.Sha256([.. bytes]).ToArray().AsSpan(0, 8));
        }

        Memory<float>[] Draw(ExactSource source, float size, float centre) =>
            [.. program.Matrices.Where(matrix => matrix.Source == source).Select(matrix => Enumerable.Range(0, matrix.Length).Select(_ => Next(size, centre)).ToArray().AsMemory())];

        // Between -size/2 and size/2 about the centre, by whole numbers; now and then next to nothing, so that a processor that flushes it differs.
        float Next(float size, float centre)
        {
            uint bits = drawn++ * 2654435761u;
            bits = (bits ^ (bits >> 15)) * 2246822519u;
            float number = ((int)(bits >> 16) - 32768) / 65536f * size;
            return drawn % 61 == 0 ? number * 1e-40f : number + centre;
        }
    }
}
