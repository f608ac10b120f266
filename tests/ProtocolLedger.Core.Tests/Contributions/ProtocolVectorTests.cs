using System.Text.Json;

namespace ProtocolLedger.Core.Tests.Contributions;

public sealed class ProtocolVectorTests
{
    [Fact]
    public void Contribution_Vectors_SameHashes()
    {
        Assert.Equal(Contribution.TypeString, Vectors.Root.Text("typeString"));
        foreach (JsonElement vector in Vectors.All("contributions"))
        {
            Eip712Domain domain = Domain(vector);
            Contribution contribution = new(
                new RunId(vector.Number("run")),
                new Round(vector.Number("round")),
                new NodeId(vector.Number("node")),
                new StageIndex((uint)vector.Number("stage")),
                new CheckpointRoot(vector.Hash("parentCheckpoint")),
                new TraceRoot(vector.Hash("traceRoot")),
                new UpdateHash(vector.Hash("updateHash")),
                (uint)vector.Number("steps"),
                vector.Number("tokens"));
            Assert.Equal(vector.Hash("domainSeparator"), domain.Separator());
            Assert.Equal(vector.Hash("structHash"), contribution.StructHash());
            Assert.Equal(vector.Hash("digest"), contribution.Digest(domain).Value);
            Assert.Equal(vector.Hash("commitment"), contribution.Commit(new Salt(vector.Hash("salt"))).Value);
        }
    }

    [Fact]
    public void CommitBatch_Vectors_SameDigestsLeavesRootAndProofs()
    {
        Assert.Equal(CommitmentEntry.TypeString, Vectors.Root.Text("commitmentTypeString"));
        List<int> sizes = [];
        foreach (JsonElement vector in Vectors.All("commitBatches"))
        {
            Eip712Domain domain = Domain(vector);
            Assert.Equal(vector.Hash("domainSeparator"), domain.Separator());
            JsonElement[] entries = [.. vector.GetProperty("entries").EnumerateArray()];
            List<Hash32> leaves = [];
            foreach (JsonElement entry in entries)
            {
                CommitmentEntry commitment = new(
                    new RunId(vector.Number("run")), new Round(vector.Number("round")), new NodeId(entry.Number("node")), new Commitment(entry.Hash("commitment")));
                Assert.Equal(entry.Hash("digest"), commitment.Digest(domain).Value);
                Assert.Equal(entry.Hash("leaf"), commitment.Leaf());
                leaves.Add(commitment.Leaf());
            }

            Assert.Equal(vector.Hash("root"), CommitBatchTree.Root(leaves));
            Assert.All(entries, (entry, i) => Assert.Equal(
                entry.GetProperty("proof").EnumerateArray().Select(hash => Hash32.Parse(hash.GetString()!)), CommitBatchTree.Proof(leaves, i)));
            sizes.Add(leaves.Count);
        }

        Assert.Equal([1, 2, 3, 5, 8], sizes);
    }

    [Fact]
    public void Proposal_Vectors_SameHashes()
    {
        foreach (JsonElement vector in Vectors.All("proposals"))
        {
            RoundRecord record = new(
                new RunId(vector.Number("run")),
                new Round(vector.Number("round")),
                new CheckpointRoot(vector.Hash("parent")),
                new CheckpointRoot(vector.Hash("checkpointRoot")),
                [.. vector.GetProperty("participants").EnumerateArray().Select(entry => new Participant(
                    new NodeId(entry.Number("node")), (uint)entry.Number("steps"), new UpdateHash(entry.Hash("update")), new Quality((uint)entry.Number("quality"))))],
                Earned(vector.GetProperty("rewards")));
            ParticipantSetHash participants = record.Hash();
            Proposal proposal = new(
                record.Run, record.Round, (uint)vector.Number("view"), record.Checkpoint, participants, new RewardRoot(vector.Hash("rewardRoot")));
            Assert.Equal(vector.GetProperty("record").GetString(), "0x" + Convert.ToHexStringLower(record.ToBytes()));
            Assert.Equal(record.ToBytes(), RoundRecord.Parse(record.ToBytes()).ToBytes());
            Assert.Equal(vector.Hash("participantSet"), participants.Value);
            Assert.Equal(vector.Hash("hash"), proposal.Hash().Value);
        }
    }

    [Fact]
    public void RewardTree_Vectors_SameRootAndProofs()
    {
        foreach (JsonElement vector in Vectors.All("rewardTrees"))
        {
            Dictionary<NodeId, Earned> cumulative = Earned(vector.GetProperty("leaves"));
            RewardTree tree = new(cumulative);
            Assert.Equal(vector.Hash("root"), tree.Root.Value);
            foreach (JsonProperty proof in vector.GetProperty("proofs").EnumerateObject())
            {
                NodeId node = NodeId.Parse(proof.Name);
                Assert.Equal(proof.Value.EnumerateArray().Select(hash => Hash32.Parse(hash.GetString()!)), tree.Proof(node));
                Assert.True(RewardTree.Verify(tree.Root, node, cumulative[node], tree.Proof(node)));
            }
        }
    }

    private static Eip712Domain Domain(JsonElement vector)
    {
        JsonElement domain = vector.GetProperty("domain");
        return new Eip712Domain(domain.Number("chainId"), EthAddress.Parse(domain.Text("verifyingContract")));
    }

    private static Dictionary<NodeId, Earned> Earned(JsonElement leaves) => leaves.EnumerateArray().ToDictionary(
        leaf => new NodeId(Vectors.Number(leaf[0])),
        leaf => new Earned(EthAddress.Parse(leaf[1].GetString()!), Wei.Parse(leaf[2].ToString()), Wei.Parse(leaf[3].ToString())));
}
