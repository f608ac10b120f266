namespace TorchSharp.Native;

/// <summary>What pl_facts tells about a tensor, in its order.</summary>
internal unsafe ref struct TensorFacts
{
    private fixed long numbers[8];

    internal TensorFacts(TensorHandle handle)
    {
        fixed (long* first = numbers)
        {
            Failure.Check(NativeMethods.pl_facts(handle, first));
        }
    }

    internal readonly torch.ScalarType Type => (torch.ScalarType)numbers[0];

    internal readonly DeviceType DeviceType => (DeviceType)numbers[1];

    internal readonly int DeviceIndex => (int)numbers[2];

    internal readonly bool IsContiguous => numbers[3] != 0;

    internal readonly bool IsLeaf => numbers[4] != 0;

    internal readonly bool RequiresGrad => numbers[5] != 0;

    internal readonly long ElementSize => numbers[6];

    internal readonly long Count => numbers[7];
}
