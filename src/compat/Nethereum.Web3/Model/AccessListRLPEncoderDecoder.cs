using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>The bytes of an access list (EIP-2930): a list of pairs of an address and a list of slots.</summary>
public static class AccessListRLPEncoderDecoder
{
    private const int AddressSize = 20;
    private const int SlotSize = 32;

    /// <summary>The RLP of a list; null is the empty list.</summary>
    /// <exception cref="ArgumentException">An address has not 20 bytes, or a slot not 32.</exception>
    public static byte[] EncodeAccessList(List<AccessListItem>? accessLists)
    {
        var writer = new RlpWriter(new byte[MaxSize(accessLists)]);
        Write(ref writer, accessLists);
        return writer.Written.ToArray();
    }

    /// <summary>Reads a list.</summary>
    /// <exception cref="RLPException">Not an access list.</exception>
    public static List<AccessListItem> DecodeAccessList(byte[] accessListEncoded)
    {
        return DecodeAccessList(RLP.RLP.Decode(accessListEncoded));
    }

    internal static List<AccessListItem> DecodeAccessList(IRLPElement element)
    {
        RLPCollection entries = element as RLPCollection ?? throw new RLPException("An access list is an RLP list.");
        return entries.ConvertAll(entry =>
        {
            if (entry is not RLPCollection { Count: 2 } pair || pair[1] is not RLPCollection slots)
            {
                throw new RLPException("An entry of an access list is an address and a list of slots.");
            }

            return new AccessListItem(
                Sized(pair[0], AddressSize).ToHex(true),
                slots.ConvertAll(slot => Sized(slot, SlotSize)));
        });
    }

    internal static int MaxSize(List<AccessListItem>? list)
    {
        int size = RlpWriter.MaxHeader;
        foreach (AccessListItem item in list ?? [])
        {
            size += AddressSize + (4 * RlpWriter.MaxHeader) + (item.StorageKeys.Count * (SlotSize + RlpWriter.MaxHeader));
        }

        return size;
    }

    internal static void Write(ref RlpWriter writer, List<AccessListItem>? list)
    {
        int end = writer.Mark;
        for (int i = (list?.Count ?? 0) - 1; i >= 0; i--)
        {
            AccessListItem item = list![i];
            int entry = writer.Mark;
            for (int slot = item.StorageKeys.Count - 1; slot >= 0; slot--)
            {
                writer.Item(Sized(item.StorageKeys[slot], SlotSize));
            }

            writer.List(entry);
            writer.Item(Sized(item.Address.HexToByteArray(), AddressSize));
            writer.List(entry);
        }

        writer.List(end);
    }

    private static byte[] Sized(byte[] bytes, int size)
    {
        return bytes.Length == size
            ? bytes
            : throw new ArgumentException($"An access list has {bytes.Length} bytes where {size} belong.");
    }

    private static byte[] Sized(IRLPElement element, int size)
    {
        byte[] bytes = TransactionFields.ItemBytes(element);
        return bytes.Length == size
            ? bytes
            : throw new RLPException($"An access list has {bytes.Length} bytes where {size} belong.");
    }
}
