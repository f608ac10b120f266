using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Compat.Tests;

/// <summary>libtorch's errors come as exceptions with its message; nothing ends the process.</summary>
public sealed class ErrorTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Matmul_ShapesThatDoNotFit_ThrowsWithBothShapes()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => zeros(2, 3).matmul(zeros(4, 5)));

        Assert.Contains("2x3 and 4x5", error.Message);
    }

    [Fact]
    public void Add_ShapesThatDoNotBroadcast_Throws()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => zeros(3) + zeros(4));

        Assert.Contains("must match", error.Message);
    }

    [Fact]
    public void Matmul_DifferentTypes_ThrowsWithTheTypes()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => zeros(2, 2).matmul(zeros(2, 2, dtype: ScalarType.Float64)));

        Assert.Contains("Float but found Double", error.Message);
    }

    [Fact]
    public void AddInPlace_FractionIntoIntegers_Throws()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => tensor([1L, 2L]).add_(0.5));

        Assert.Contains("can't be cast", error.Message);
    }

    [Fact]
    public void Select_IndexOutOfRange_ThrowsWithTheSize()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => zeros(3, 2).select(0, 3));

        Assert.Contains("[3, 2]", error.Message);
    }

    [Fact]
    public void Embedding_TokenOutOfRange_Throws()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => nn.functional.embedding(tensor([5L]), zeros(5, 2)));

        Assert.Contains("out of range", error.Message);
    }

    [Fact]
    public void CrossEntropy_TargetOutOfRange_Throws()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => nn.functional.cross_entropy(zeros(1, 3), tensor([3L])));

        Assert.Contains("out of bounds", error.Message);
    }

    [Fact]
    public void View_OtherNumberOfElements_Throws()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => zeros(6).view(4, 2));

        Assert.Contains("invalid for input of size 6", error.Message);
    }

    [Fact]
    public void Backward_NoGraph_Throws()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => ones(1).backward());

        Assert.Contains("does not require grad", error.Message);
    }

    [Fact]
    public void Item_ManyElements_Throws()
    {
        Assert.Throws<ExternalException>(() => zeros(2).item<float>());
    }

    [Fact]
    public void Item_OtherType_Throws()
    {
        Assert.Throws<ArgumentException>(() => zeros(1).item<long>());
    }

    [Fact]
    public void Data_OtherType_Throws()
    {
        Assert.Throws<ArgumentException>(() => zeros(1).data<double>());
    }

    [Fact]
    public void Bytes_WrongLength_Throws()
    {
        Tensor two = zeros(2);

        Assert.Throws<ArgumentException>(() => two.bytes = new byte[4]);
    }

    [Fact]
    public void Bytes_TransposedView_Throws()
    {
        Tensor turned = zeros(2, 3).t();

        Assert.Throws<InvalidOperationException>(() => turned.bytes.Length);
    }

    [Fact]
    public void Add_DisposedTensor_Throws()
    {
        Tensor gone = zeros(1);
        gone.Dispose();

        Assert.Throws<ObjectDisposedException>(() => gone + 1);
        Assert.Throws<ObjectDisposedException>(() => gone.shape);
        Assert.Throws<ObjectDisposedException>(() => ones(1) + gone);
    }

    [Fact]
    public void To_CudaWithoutCuda_ThrowsAndSaysSo()
    {
        Assert.SkipWhen(cuda.is_available(), "This libtorch has CUDA; the test is of one without.");

        ExternalException error = Assert.Throws<ExternalException>(() => zeros(1).to(CUDA));

        Assert.Contains("not linked with support for cuda", error.Message);
        Assert.Contains("LIBTORCH", Assert.Throws<ExternalException>(() => InitializeDeviceType(DeviceType.CUDA)).Message);
    }

    [Fact]
    public void To_CudaWithCuda_ComputesThere()
    {
        Assert.SkipUnless(cuda.is_available(), "This libtorch has no CUDA device; LIBTORCH=/path/to/one-with-CUDA and `make build` would run it.");

        Tensor there = ones(2, 2, device: CUDA);

        Assert.Equal(DeviceType.CUDA, there.device_type);
        Assert.Equal([2f, 2f, 2f, 2f], there.matmul(there).cpu().data<float>().ToArray());
    }

    [Fact]
    public void Device_UnknownName_Throws()
    {
        Assert.Throws<ArgumentException>(() => device("toaster"));
    }
}
