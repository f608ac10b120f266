using FsCheck.Fluent;

namespace ProtocolLedger.Core.Tests.Hashing;

/// <summary>Known answers are those of the Certificate Transparency project's own tests (merkletree/merkle_tree_test.cc).</summary>
public sealed class MerkleTreeTests
{
    private static readonly string[] LeafData =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly Hash32[] Leaves = [.. LeafData.Select(hex => MerkleTree.HashLeaf(Convert.FromHexString(hex)))];

    [Fact]
    public void EmptyRoot_IsTheHashOfNothing()
    {
        Assert.Equal(Hash32.Parse("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), MerkleTree.Root([]));
    }

    [Theory]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Root_CertificateTransparencyLeaves_IsTheirRoot(int count, string root)
    {
        Assert.Equal(Hash32.Parse(root), MerkleTree.Root(Leaves.AsSpan(0, count)));
    }

    [Theory]
    [InlineData(0, 1, new string[0])]
    [InlineData(0, 8, new[]
    {
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    })]
    [InlineData(5, 8, new[]
    {
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    })]
    [InlineData(2, 3, new[] { "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125" })]
    public void InclusionProof_CertificateTransparencyLeaves_IsTheirPath(int index, int count, string[] path)
    {
        Assert.Equal(path.Select(Hash32.Parse), MerkleTree.InclusionProof(Leaves.AsSpan(0, count), index));
    }

    [Theory]
    [InlineData(8, 1, new[]
    {
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    })]
    [InlineData(8, 2, new[]
    {
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    })]
    [InlineData(7, 2, new[]
    {
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "837dbb152e9b079010717e84e865da4ebc0fa198a806d59d31bf15accef22d0e",
    })]
    [InlineData(7, 3, new[] { "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c" })]
    [InlineData(7, 62, new[] { "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c" })]
    [InlineData(1, 0, new[] { "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d" })]
    public void Blocks_CertificateTransparencyLeaves_AreTheirSubtrees(int count, int height, string[] blocks)
    {
        Assert.Equal(blocks.Select(Hash32.Parse), MerkleTree.Blocks(Leaves.AsSpan(0, count), height));
    }

    [Fact]
    public void Blocks_EveryHeightOfEveryTree_AreTheLeavesOfTheSameTree()
    {
        Check.ForAll(SizesAndIndices(), pair =>
        {
            Hash32[] leaves = MakeLeaves(pair.Count);
            Hash32 root = MerkleTree.Root(leaves);
            return Enumerable.Range(0, 9).All(height =>
            {
                Hash32[] blocks = MerkleTree.Blocks(leaves, height);
                int block = pair.Index >> height;
                Hash32[] proof = MerkleTree.InclusionProof(blocks, block);
                return MerkleTree.Root(blocks) == root && MerkleTree.VerifyInclusion(blocks[block], block, blocks.Length, proof, root);
            });
        });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(63)]
    public void Blocks_OtherHeight_Throws(int height)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleTree.Blocks(Leaves, height));
    }

    [Fact]
    public void VerifyInclusion_EveryLeafOfEveryTree_Holds()
    {
        Check.ForAll(SizesAndIndices(), pair =>
        {
            Hash32[] leaves = MakeLeaves(pair.Count);
            Hash32[] proof = MerkleTree.InclusionProof(leaves, pair.Index);
            return MerkleTree.VerifyInclusion(leaves[pair.Index], pair.Index, pair.Count, proof, MerkleTree.Root(leaves));
        });
    }

    [Fact]
    public void VerifyInclusion_OtherLeafIndexSizeOrProof_Fails()
    {
        Check.ForAll(SizesAndIndices(), pair =>
        {
            Hash32[] leaves = MakeLeaves(pair.Count);
            Hash32[] proof = MerkleTree.InclusionProof(leaves, pair.Index);
            Hash32 root = MerkleTree.Root(leaves);
            Hash32 leaf = leaves[pair.Index];
            bool wrongLeaf = MerkleTree.VerifyInclusion(Hash32.Sha256([9]), pair.Index, pair.Count, proof, root);
            bool wrongIndex = pair.Count > 1 && MerkleTree.VerifyInclusion(leaf, (pair.Index + 1) % pair.Count, pair.Count, proof, root);
            bool outside = MerkleTree.VerifyInclusion(leaf, pair.Count, pair.Count, proof, root);
            bool tooLong = MerkleTree.VerifyInclusion(leaf, pair.Index, pair.Count, [.. proof, root], root);
            bool tooShort = proof.Length > 0 && MerkleTree.VerifyInclusion(leaf, pair.Index, pair.Count, proof.AsSpan(1), root);
            return !wrongLeaf && !wrongIndex && !outside && !tooLong && !tooShort;
        });
    }

    private static FsCheck.Gen<(int Count, int Index)> SizesAndIndices()
    {
        return from count in Gen.Choose(1, 70)
               from index in Gen.Choose(0, count - 1)
               select (count, index);
    }

    private static Hash32[] MakeLeaves(int count)
    {
        return [.. Enumerable.Range(0, count).Select(i => MerkleTree.HashLeaf(BitConverter.GetBytes(i)))];
    }
}
