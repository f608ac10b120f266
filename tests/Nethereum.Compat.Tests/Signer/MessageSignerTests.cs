using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.Signer;
using Nethereum.Util;

namespace Nethereum.Compat.Tests.Signer;

public sealed class MessageSignerTests
{
    private const string Key = "0x94e001d6adf3a3275d5dd45971c2a5f6637d3e9c51f9693f2e678f649e164fa5";
    private const string Address = "0xF6fEb421f2F862fbF3ECaacA27B863242ede9837";

    /// <summary>The signatures that Nethereum 6.1.0 gave.</summary>
    [Fact]
    public void EncodeUTF8AndSign_NethereumVector_Agrees()
    {
        var signer = new EthereumMessageSigner();
        const string Expected = "0xc2e8be8b64f253a9d54302dfaf731f30cb38567140ded1fa80f385182df2a51905ac12dc6ebed4be3d02dcd9fae6247a6c731bea162a9a864d839bcb84df04a91b";
        Assert.Equal(Expected, signer.EncodeUTF8AndSign("hi", new EthECKey(Key)));
        Assert.Equal(Address, signer.EncodeUTF8AndEcRecover("hi", Expected));
    }

    [Fact]
    public void HashAndSign_NethereumVector_Agrees()
    {
        var signer = new MessageSigner();
        const string Expected = "0xfbc8f6efa31384e6890b7ac1d923a3ece34ca499620487646587d0a7947f86d44a01718ebff63f70fb3628ba3d71b0822dee387d64b559fb684149cc34ae820d1c";
        Assert.Equal(Expected, signer.HashAndSign("hi", Key));
        Assert.Equal(Address, signer.HashAndEcRecover("hi", Expected));
    }

    [Fact]
    public void EncodeUTF8AndSign_CastVectors_Agree()
    {
        Assert.NotEmpty(CryptoVectors.All.Messages);
        foreach (CryptoVectors.MessageVector vector in CryptoVectors.All.Messages)
        {
            var key = new EthECKey(vector.Key);
            Assert.Equal(vector.Signature, new EthereumMessageSigner().EncodeUTF8AndSign(vector.Text, key));
            Assert.Equal(key.GetPublicAddress(), new EthereumMessageSigner().EncodeUTF8AndEcRecover(vector.Text, vector.Signature));
        }
    }

    [Fact]
    public void EcRecover_AnyMessage_GivesTheSigner()
    {
        var key = new EthECKey(Key);
        Prop.ForAll<byte[]>(message =>
            new EthereumMessageSigner().EcRecover(message, new EthereumMessageSigner().Sign(message, key)) == Address
            && new MessageSigner().EcRecover(Sha3Keccack.Current.CalculateHash(message), new MessageSigner().HashAndSign(message, key)) == Address)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sign_PlainSignerAndTextThatIsNoHash_Throws()
    {
        Assert.Throws<ArgumentException>(() => new MessageSigner().Sign(Encoding.UTF8.GetBytes("hi"), Key));
    }
}
