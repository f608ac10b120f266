using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

public sealed class MobyDickTests
{
    [Fact]
    public void Describe_PackageText_MatchesRunSpecRoot()
    {
        RunSpec spec = RunSpec.Parse(File.ReadAllBytes(Path.Combine(TestRun.Root, "devnet/runs/moby-dick.json")));

        DatasetManifest manifest = MobyDick.Describe(TestRun.WholeText);

        Assert.Equal(spec.Dataset.ManifestRoot, manifest.Root());
        Assert.Equal(135, manifest.Segments.Count);
        Assert.Equal(13, manifest.Segments.Count(segment => segment.Split == DatasetSplit.HeldOut));
        Assert.Equal(875_264, spec.Model.ParameterCount);
    }

    [Fact]
    public void Canonical_CarriageReturnsAndByteOrderMark_AreDropped()
    {
        Assert.Equal("a\nb"u8.ToArray(), MobyDick.Canonical([0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\r', (byte)'\n', (byte)'b']));
    }

    [Fact]
    public void Canonical_NotUtf8_Throws()
    {
        Assert.Throws<MalformedDataException>(() => MobyDick.Canonical([0xC0, 0x80]));
    }

    [Fact]
    public void ChapterStarts_ChapterMissing_Throws()
    {
        Assert.Throws<MalformedDataException>(() => MobyDick.ChapterStarts("CHAPTER 1. A\nx\nCHAPTER 3. B\n"u8));
    }

    [Fact]
    public void ChapterStarts_HeadingInsideALine_IsNotAChapter()
    {
        Assert.Equal([0L, 27L], MobyDick.ChapterStarts("CHAPTER 1. A\nsee CHAPTER 2\nCHAPTER 2. B\n"u8));
    }

    [Fact]
    public async Task PrepareAsync_PackageMissing_SaysWhatToDo()
    {
        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(
            () => MobyDick.PrepareAsync("/nowhere", "/nowhere/file", TestContext.Current.CancellationToken));

        Assert.Equal(ExitCode.BadConfiguration, failure.ExitCode);
        Assert.Contains("npm ci", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrepareAsync_FileDamaged_WritesItAgain()
    {
        string folder = Directory.CreateTempSubdirectory("moby").FullName;
        string file = Path.Combine(folder, "text.txt");
        await File.WriteAllTextAsync(file, "damaged", TestContext.Current.CancellationToken);

        byte[] text = await MobyDick.PrepareAsync(Path.Combine(TestRun.Root, "devnet"), file, TestContext.Current.CancellationToken);

        Assert.Equal(text, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void TrainingData_OtherBytes_Throws()
    {
        var run = new TestRun();
        byte[] damaged = [.. TestRun.WholeText];
        damaged[1000] ^= 1;

        Assert.Throws<PledgerException>(() => new TrainingData(damaged, run.Data.Manifest, run.Spec));
    }

    [Fact]
    public void Batch_ManyDraws_NeverTouchHeldOutChapters()
    {
        var run = new TestRun();
        int length = run.Data.Assignment.WindowLength;
        DatasetSegment[] heldOut = [.. run.Data.Manifest.Segments.Where(segment => segment.Split == DatasetSplit.HeldOut)];

        for (uint step = 0; step < 200; step++)
        {
            foreach (long start in run.Data.Assignment.Offsets(run.Data.Assignment.Batch(new Beacon(Hash32.Sha256([9])), new NodeId(3), step, 32)))
            {
                Assert.DoesNotContain(heldOut, segment => start < segment.End && start + length > segment.Start);
            }
        }
    }
}
