namespace TorchSharp.Modules;

/// <summary>A tensor that a module learns. It takes over the tensor given, which is invalid afterwards.</summary>
public class Parameter : torch.Tensor
{
    /// <summary>Makes a parameter of a tensor.</summary>
    public Parameter(torch.Tensor data, bool requires_grad = true) : base((data ?? throw new ArgumentNullException(nameof(data))).Surrender())
    {
        this.requires_grad = requires_grad;
    }
}
