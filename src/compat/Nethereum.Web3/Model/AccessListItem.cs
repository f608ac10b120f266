namespace Nethereum.Model;

/// <summary>An address and the storage slots of it that a transaction will touch (EIP-2930).</summary>
public class AccessListItem
{
    /// <summary>An empty entry.</summary>
    public AccessListItem()
        : this("", [])
    {
    }

    /// <summary>An entry.</summary>
    public AccessListItem(string address, List<byte[]> storageKeys)
    {
        Address = address;
        StorageKeys = storageKeys;
    }

    /// <summary>The address, "0x" and 40 hex digits.</summary>
    public string Address { get; set; }

    /// <summary>Slots, 32 bytes each.</summary>
    public List<byte[]> StorageKeys { get; set; }
}
