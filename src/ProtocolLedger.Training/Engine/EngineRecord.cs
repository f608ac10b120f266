using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training;

/// <summary>What a released engine computes, and with what settings it did when that was put on record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">The state root that the self-test's training reaches.</param>
internal sealed record EngineRecord(string Id, StateRoot State)
{
    // One per engine that was released. A new one holds what EngineSelfTest and TorchSelfTest compute for it on two unlike machines.
    private static readonly EngineRecord[] Released =
    [
        new(ExactEngine.EngineId, StateRoot.Parse("0xa4973f3f03a048dfe9e6d746d67a5c67c1ce7e7744df11fc6429063fbfe74192")), // its operators: ExactSelfTest
        new("torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1/shim-1/build-c5ed9dd04bad", StateRoot.Parse("0xf18adca594653e54d29d04ce27da723edb4a32888ecfc7661f3bd726a19f0d5d"))
        {
            Environment = [.. EngineSetting.OfEnvironment(EngineEnvironment.Profile.GetValueOrDefault)],
            Libraries =
            [
                new("libc10", "d7a83fb67d8787eee6a24d42bd5b9d0dfa9540fa"),
                new("libdnnl", "c740ed96491cd8d8b0f6ad99f93aaa22234f5e9d"),
                new("libopenblas", "2a840dede0017ec437bd208829505e82418140a9"),
                new("libsleef", "8f0e6e2952245de7a63dc2d1651e23f63b8d88ca"),
                new("libtorch_cpu", "feaefbc559e74298c67a4aca95dd5e2c49a4c739"),
            ],
            Operators =
            [
                new("embedding", "f97b35fa8cc3683f"),
                new("narrow", "8b536c10e550dcf7"),
                new("add", "fb8ef9ef8f922128"),
                new("mean", "a16c0d50a7844d49"),
                new("sub", "6df309ad3b7710c5"),
                new("mul", "656cfbe05596ed13"),
                new("rsqrt", "e01aa3ab30c492d5"),
                new("linear", "fec2e9fa992a2de3"),
                new("permute", "7db840c1b1f10bf9"),
                new("matmul", "695ca396a1b0f49e"),
                new("masked_fill", "874fccd8e24d73b1"),
                new("softmax", "23891a0f9b15b3f2"),
                new("reshape", "772d63b612013655"),
                new("gelu", "d631efc7fec3ef62"),
                new("cross_entropy", "f118264b1a615b52"),
                new("cross_entropy backward", "857a350ed1c6b7ad"),
                new("gelu backward", "2c65da22b9992264"),
                new("reshape backward", "f61178d78f7c7a1c"),
                new("softmax backward", "0d0398dd604da6bc"),
                new("masked_fill backward", "0b42214a2e7f880b"),
                new("matmul backward", "8a50e22fea590379"),
                new("permute backward", "66ace3c4c25f1523"),
                new("linear backward", "8cd02686654c8e8f"),
                new("rsqrt backward", "5b0dee239f7c67d3"),
                new("mul backward", "bcf25ec39a1c8828"),
                new("sub backward", "b02d9ac87e39fdd3"),
                new("mean backward", "133b19a6c13b65a8"),
                new("add backward", "35b8540f2ab52834"),
                new("narrow backward", "ce476db1cf3615da"),
                new("embedding backward", "d51e49e17e2d5096"),
                new("clip_grad_norm_", "6ec1f182ca569030"),
                new("AdamW", "8579b0160b99ba27"),
            ],
        },
    ];

    /// <summary>Digests of the operators' results, in the order in which a training step needs them.</summary>
    internal IReadOnlyList<OperatorDigest> Operators { get; private init; } = [];

    /// <summary>Build ids of the native libraries.</summary>
    internal IReadOnlyList<LibraryBuild> Libraries { get; private init; } = [];

    /// <summary>All that decides its bytes: the process environment, the parts of the id, the libraries' builds.</summary>
    internal IReadOnlyList<EngineSetting> Settings =>
        [.. Environment, .. EngineSetting.OfId(Id), .. EngineSetting.OfLibraries(Libraries)];

    private IReadOnlyList<EngineSetting> Environment { get; init; } = [];

    /// <summary>The record of an engine; null where none was released under this id.</summary>
    internal static EngineRecord? Find(string id) => Released.FirstOrDefault(record => record.Id == id);
}
