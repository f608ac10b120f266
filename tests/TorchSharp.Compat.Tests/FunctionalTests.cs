using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Compat.Tests;

/// <summary>Functions against their closed forms.</summary>
public sealed class FunctionalTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Linear_SmallCase_IsTheProduct()
    {
        Tensor y = functional.linear(tensor([1f, 2f], [1, 2]), tensor([1f, 0f, 3f, 4f], [2, 2]), tensor([10f, 20f]));

        Assert.Equal([11f, 31f], y.data<float>().ToArray());
    }

    [Fact]
    public void Gelu_AtPoints_IsTheExactForm()
    {
        // x Φ(x) with Φ by the error function; the tanh approximation is off by 1e-4 at 1.
        double[] actual = functional.gelu(tensor([-1.0, 0.0, 1.0, 2.0])).data<double>().ToArray();

        Assert.Equal([-0.15865525393145707, 0.0, 0.8413447460685429, 1.9544997361036416], actual, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Softmax_Row_IsExponentialsOverTheirSum()
    {
        double[] x = [0.5, -1.0, 2.0];
        double total = x.Sum(Math.Exp);
        double[] expected = [.. x.Select(each => Math.Exp(each) / total)];

        Assert.Equal(expected, functional.softmax(tensor(x), 0).data<double>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(expected.Select(each => Math.Log(each)), functional.log_softmax(tensor(x), 0).data<double>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void CrossEntropy_UniformLogits_IsTheLogOfTheClasses()
    {
        Tensor target = tensor([1L, 3L]);

        Assert.Equal(Math.Log(4), functional.cross_entropy(zeros(2, 4, dtype: ScalarType.Float64), target).ToDouble(), 12);
        Assert.Equal(2 * Math.Log(4), functional.cross_entropy(zeros(2, 4, dtype: ScalarType.Float64), target, reduction: Reduction.Sum).ToDouble(), 12);
        Assert.Equal(Math.Log(4), CrossEntropyLoss().call(zeros(2, 4, dtype: ScalarType.Float64), target).ToDouble(), 12);
    }

    [Fact]
    public void LayerNorm_Row_HasMeanZeroVarianceOneThenScales()
    {
        double[] x = [1, 2, 3, 6];
        double mean = x.Average();
        double deviation = Math.Sqrt(x.Average(each => (each - mean) * (each - mean)) + 1e-5);
        double[] expected = [.. x.Select(each => ((each - mean) / deviation * 2) + 1)];

        Tensor weight = full(4, 2.0, dtype: ScalarType.Float64);
        Tensor bias = ones(4, dtype: ScalarType.Float64);

        Assert.Equal(expected, functional.layer_norm(tensor(x), [4], weight, bias).data<double>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void LayerNorm_Gradients_AgreeWithVarianceForm()
    {
        Tensor x = randn([3, 8], dtype: ScalarType.Float64, requires_grad: true);
        Tensor other = x.detach().clone().requires_grad_();
        Tensor weights = randn([3, 8], dtype: ScalarType.Float64);

        (functional.layer_norm(x, [8]) * weights).sum().backward();
        Tensor centred = other - other.mean([-1L], keepdim: true);
        (centred / (other.var(-1, unbiased: false, keepdim: true) + 1e-5).sqrt() * weights).sum().backward();

        Assert.True(x.grad!.allclose(other.grad!));
    }

    [Fact]
    public void LayerNorm_OneAndTwoThreads_GivesTheSameBytes()
    {
        // Large enough for libtorch to share the work out; the fused kernel's weight gradients differ here.
        string one = LayerNormBytes();
        set_num_threads(2);
        try
        {
            Assert.Equal(one, LayerNormBytes());
        }
        finally
        {
            set_num_threads(1);
        }
    }

    [Fact]
    public void LayerNorm_ShapeThatDoesNotEndTheInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => functional.layer_norm(zeros(2, 3), [4]));
    }

    [Fact]
    public void Dropout_InTraining_ZeroesAboutPAndScalesTheRest()
    {
        manual_seed(3);
        float[] y = functional.dropout(ones(10_000), 0.25).data<float>().ToArray();

        Assert.InRange(y.Count(each => each == 0), 2300, 2700);
        Assert.All(y.Where(each => each != 0), each => Assert.Equal(1 / 0.75f, each, 1e-6f));
        Assert.Equal([1f, 1f], functional.dropout(ones(2), 0.9, training: false).data<float>().ToArray());
    }

    [Fact]
    public void Embedding_Indices_TakeRows()
    {
        Tensor rows = functional.embedding(tensor([2L, 0L]), tensor([0f, 1f, 10f, 11f, 20f, 21f], [3, 2]));

        Assert.Equal([20f, 21f, 0f, 1f], rows.data<float>().ToArray());
    }

    [Fact]
    public void OneHot_Indices_MarkTheirPlaces()
    {
        Assert.Equal([0L, 1L, 0L, 1L, 0L, 0L], functional.one_hot(tensor([1L, 0L]), 3).data<long>().ToArray());
    }

    [Fact]
    public void Losses_SmallCases_AreByHand()
    {
        Assert.Equal(2.5f, functional.mse_loss(tensor([1f, 2f]), tensor([0f, 4f])).item<float>());
        Assert.Equal(0.7f, functional.nll_loss(tensor([-0.7f, -0.3f], [1, 2]), tensor([0L])).item<float>());
        Assert.Equal([0f, 2f], functional.relu(tensor([-1f, 2f])).data<float>().ToArray());
    }

    [Fact]
    public void Einsum_MatrixProduct_IsMatmul()
    {
        Tensor a = randn(2, 3);
        Tensor b = randn(3, 4);

        Assert.True(einsum("ij,jk->ik", a, b).allclose(a.matmul(b)));
    }

    private static string LayerNormBytes()
    {
        Tensor x = tensor(IntegerHash.Weights(1, 1024 * 256), [1024, 256], requires_grad: true);
        Tensor weight = tensor(IntegerHash.Weights(2, 256), requires_grad: true);
        Tensor bias = tensor(IntegerHash.Weights(3, 256), requires_grad: true);
        Tensor y = functional.layer_norm(x, [256], weight, bias);
        (y * tensor(IntegerHash.Weights(4, 1024 * 256), [1024, 256])).sum().backward();
        Tensor[] all = [y.detach(), x.grad!, weight.grad!, bias.grad!];
        return string.Join(' ', all.Select(each => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(each.bytes))));
    }
}
