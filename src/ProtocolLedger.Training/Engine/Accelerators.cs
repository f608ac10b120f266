using TorchSharp;

namespace ProtocolLedger.Training;

/// <summary>What there is besides the processor.</summary>
public static class Accelerators
{
    /// <summary>CUDA devices that this machine's libtorch sees; their memory it does not tell.</summary>
    public static int Count => torch.cuda.is_available() ? torch.cuda.device_count() : 0;
}
