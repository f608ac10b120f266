using static TorchSharp.torch;

namespace TorchSharp.Compat.Tests;

/// <summary>Tensors: making, reading, shaping, indexing, arithmetic.</summary>
public sealed class TensorTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Tensor_FromArrays_KeepsValuesShapeAndType()
    {
        Assert.Equal([1L, 2L, 3L, 4L], tensor([1L, 2, 3, 4], [2, 2]).data<long>().ToArray());
        Assert.Equal([2L, 3L], tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }).shape);
        Assert.Equal(ScalarType.Int32, tensor([1, 2]).dtype);
        Assert.Equal(ScalarType.Float32, tensor([1L, 2L], dtype: ScalarType.Float32).dtype);
        Assert.Empty(tensor(3.5f).shape);
        Assert.Equal(3.5f, tensor(3.5f).item<float>());
        Assert.True(tensor(true).item<bool>());
        Assert.Throws<ArgumentException>(() => tensor([1f, 2f, 3f], [2, 2]));
    }

    [Fact]
    public void Factories_FillAsNamed()
    {
        Assert.Equal([0L, 1L, 2L], arange(3).data<long>().ToArray());
        Assert.Equal([1f, 1.5f], arange(1.0, 2.0, 0.5).data<float>().ToArray());
        Assert.Equal([7L, 7L], full(2, 7).data<long>().ToArray());
        Assert.Equal([1f, 0f, 0f, 1f], eye(2).data<float>().ToArray());
        Assert.Equal([0f, 0f], zeros_like(ones(2)).data<float>().ToArray());
        Assert.True(ones(1, requires_grad: true).requires_grad);
    }

    [Fact]
    public void Bytes_SetAndGet_OverwriteInPlace()
    {
        Tensor a = zeros(3);
        float[] values = [1f, -2f, 3.25f];
        a.bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

        Assert.Equal(values, a.data<float>().ToArray());
        Assert.Equal(12, a.bytes.Length);
        a.bytes[3] = 0xBF; // the sign bit of 1.0
        Assert.Equal(-1f, a[0].ToSingle());
    }

    [Fact]
    public void Data_OfTransposedView_ReadsInRowMajorOrderAndRefusesWrites()
    {
        Tensor turned = tensor([1f, 2f, 3f, 4f], [2, 2]).t();

        Assert.Equal([1f, 3f, 2f, 4f], turned.data<float>().ToArray());
        Assert.Equal(3f, turned.data<float>()[0, 1]);
        Assert.Throws<InvalidOperationException>(() => turned.data<float>()[0] = 1f);
    }

    [Fact]
    public void Data_CopyFromAndIndexer_Write()
    {
        Tensor a = zeros(2, 2);
        a.data<float>().CopyFrom([1f, 2f], 0, 1);
        a.data<float>()[1, 1] = 9f;

        Assert.Equal([0f, 1f, 2f, 9f], a.data<float>().ToArray());
    }

    [Fact]
    public void Operators_Broadcast_AsElementwise()
    {
        Tensor column = tensor([1f, 2f], [2, 1]);
        Tensor row = tensor([10f, 20f, 30f]);

        Assert.Equal([11f, 21f, 31f, 12f, 22f, 32f], (column + row).data<float>().ToArray());
        Assert.Equal([2L, 3L], (column * row).shape);
        Assert.Equal([-9f, -19f, -29f], (1 - row).data<float>().ToArray());
        Assert.Equal([2f, 1f], (2 / column).flatten().data<float>().ToArray());
        Assert.Equal([-1f, -2f], (-column).flatten().data<float>().ToArray());
        Assert.Equal([2.5f, 5f, 7.5f], (row / 4).data<float>().ToArray());
        Assert.Equal([11f, 22f], tensor([1f, 2f]).add(tensor([5f, 10f]), 2).data<float>().ToArray());
    }

    [Fact]
    public void InPlace_ChangesTheTensor_AndTheResultIsAnotherHandle()
    {
        Tensor a = ones(2);
        a.add_(1).Dispose();

        Assert.Equal([2f, 2f], a.data<float>().ToArray());
        Assert.Equal([4f, 4f], a.mul_(2).data<float>().ToArray());
        Assert.Equal([5f, 5f], a.addcmul_(ones(2), ones(2), 1).data<float>().ToArray());
        Assert.Equal([0f, 0f], a.zero_().data<float>().ToArray());
        Assert.Equal([3f, 3f], a.fill_(3).data<float>().ToArray());
    }

    [Fact]
    public void Indexing_EachKind_TakesTheRightPart()
    {
        Tensor a = arange(24).view(2, 3, 4);

        Assert.Equal(6L, a[0, 1, 2].ToInt64());
        Assert.Equal([4L, 5L, 6L, 7L], a[0, 1].data<long>().ToArray());
        Assert.Equal([3L, 7L, 11L], a[0, TensorIndex.Ellipsis, -1].data<long>().ToArray());
        Assert.Equal([1L, 2L], a[0, 0, 1..3].data<long>().ToArray());
        Assert.Equal([2L, 3L], a[0, 0, 2..].data<long>().ToArray());
        Assert.Equal([0L, 2L], a[0, 0, TensorIndex.Slice(step: 2)].data<long>().ToArray());
        Assert.Equal([2L, 1L, 3L, 4L], a[TensorIndex.Colon, TensorIndex.None].shape);
        Assert.Equal([12L, 0L], a[tensor([1L, 0L]), 0, 0].data<long>().ToArray());
        Assert.Equal([20L, 21L, 22L, 23L], a[a.gt(19)].data<long>().ToArray());
    }

    [Fact]
    public void Indexing_Set_OverwritesThePart()
    {
        Tensor a = zeros(2, 3);
        a[1, 1..] = tensor([5f, 6f]);
        a[tensor([0L]), tensor([2L])] = tensor([9f]);

        Assert.Equal([0f, 0f, 9f, 0f, 5f, 6f], a.data<float>().ToArray());
    }

    [Fact]
    public void Shapes_SplitChunkCatStackPermute_RoundTrip()
    {
        Tensor a = arange(6).view(2, 3);

        Assert.Equal(2, a.split(2, 1).Length);
        Assert.Equal([2L, 1L], a.split([2L, 1L], 1)[1].shape);
        Assert.True(cat(a.chunk(3, 1), 1).equal(a));
        Assert.True(stack(a.unbind()).equal(a));
        Assert.Equal([3L, 2L], a.permute(1, 0).shape);
        Assert.Equal([2L, 3L, 1L], a.unsqueeze(-1).shape);
        Assert.Equal([2L, 6L], a.repeat(1, 2).shape);
        Assert.Equal([4L, 2L, 3L], a.expand(4, 2, 3).shape);
        Assert.Equal([3L], ones(1, 3, 1).squeeze().shape);
        Assert.Equal(3, a.size(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => a.size(2));
    }

    [Fact]
    public void Split_MoreThanAHandfulOfPieces_ReturnsThemAll()
    {
        Tensor[] pieces = arange(300).split(1);

        Assert.Equal(300, pieces.Length);
        Assert.Equal(299L, pieces[299].item<long>());
    }

    [Fact]
    public void GatherScatterMask_PlaceValues()
    {
        Tensor a = tensor([1f, 2f, 3f, 4f], [2, 2]);
        Tensor index = tensor([1L, 0L], [2, 1]);

        Assert.Equal([2f, 3f], a.gather(1, index).data<float>().ToArray());
        Assert.Equal([0f, 1f, 1f, 0f], zeros(2, 2).scatter_(1, index, ones(2, 1)).data<float>().ToArray());
        Assert.Equal([1f, 9f, 9f, 9f], a.masked_fill(a.gt(1), 9).data<float>().ToArray());
        Assert.Equal([1f, 0f, 3f, 4f], a.tril().data<float>().ToArray());
        Assert.Equal([1f, 2f, 0f, 4f], where(a.eq(3), zeros(2, 2), a).data<float>().ToArray());
    }

    [Fact]
    public void Operators_ManyArgumentsInLists_UseHeapScratch()
    {
        Tensor[] many = [.. Enumerable.Range(0, 200).Select(each => tensor([(long)each]))];

        Assert.Equal(199L * 200 / 2, cat(many).sum().ToInt64());
    }

    [Fact]
    public void To_TypeAndCopy_Convert()
    {
        Assert.Equal([1L, 2L], tensor([1.7f, 2.2f]).to(ScalarType.Int64).data<long>().ToArray());
        Assert.Equal(DeviceType.CPU, ones(1).cpu().device_type);
        Assert.Equal(ScalarType.Float64, ones(1).to(ones(1, dtype: ScalarType.Float64)).dtype);
    }

    [Fact]
    public void Random_SameSeed_SameNumbers()
    {
        manual_seed(7);
        float[] first = randn(5).data<float>().ToArray();
        manual_seed(7);
        Assert.Equal(first, randn(5).data<float>().ToArray());

        using var own = new Generator(7);
        Assert.Equal(first, randn(5, generator: own).data<float>().ToArray());
        Tensor state = own.get_state();
        float[] next = randn(3, generator: own).data<float>().ToArray();
        own.set_state(state);
        Assert.Equal(next, randn(3, generator: own).data<float>().ToArray());
        Assert.Equal(7, own.initial_seed());
    }

    [Fact]
    public void Multinomial_OneCertainOutcome_DrawsIt()
    {
        Assert.Equal(2L, multinomial(tensor([0f, 0f, 1f]), 1).item<long>());
        Assert.Equal(1L, argmax(tensor([0f, 3f, 1f])).item<long>());
        (Tensor values, Tensor indexes) = tensor([1f, 3f, 2f]).topk(2);
        Assert.Equal([3f, 2f], values.data<float>().ToArray());
        Assert.Equal([1L, 2L], indexes.data<long>().ToArray());
    }
}
