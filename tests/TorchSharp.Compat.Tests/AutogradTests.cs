using static TorchSharp.torch;

namespace TorchSharp.Compat.Tests;

/// <summary>Gradients against derivatives by hand.</summary>
public sealed class AutogradTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Backward_Polynomial_GivesTheDerivative()
    {
        Tensor x = tensor([1f, 2f, 3f], requires_grad: true);

        (x * x * x + x * 2).sum().backward();

        Assert.Equal([5f, 14f, 29f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Backward_Twice_Adds()
    {
        Tensor x = ones(2, requires_grad: true);

        (x * 3).sum().backward();
        (x * 3).sum().backward();

        Assert.Equal([6f, 6f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Backward_WithGradient_ScalesIt()
    {
        Tensor x = ones(2, requires_grad: true);

        (x * x).backward(grad_tensors: [tensor([1f, 10f])]);

        Assert.Equal([2f, 20f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void RetainGrad_Intermediate_KeepsIt()
    {
        Tensor x = tensor([2f], requires_grad: true);
        Tensor square = x * x;
        square.retain_grad();

        (square * square).sum().backward();

        Assert.False(square.is_leaf);
        Assert.Equal(8f, square.grad!.item<float>());
        Assert.Equal(32f, x.grad!.item<float>());
    }

    [Fact]
    public void Grad_SetAndCleared_IsSeen()
    {
        Tensor x = ones(2, requires_grad: true);
        Assert.Null(x.grad);

        x.grad = full(2, 4f);
        Assert.Equal([4f, 4f], x.grad!.data<float>().ToArray());

        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void Detach_Result_HasNoGraph()
    {
        Tensor x = ones(2, requires_grad: true);

        Assert.False((x * 2).detach().requires_grad);
        Assert.True(ones(1).requires_grad_().is_leaf);
    }

    [Fact]
    public void Backward_GraphUsedTwice_NeedsRetainGraph()
    {
        Tensor x = ones(1, requires_grad: true);
        Tensor y = (x * x).sum();

        y.backward(grad_tensors: null, retain_graph: true);
        y.backward();

        Assert.Equal(4f, x.grad!.item<float>());
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => y.backward());
    }
}
