using Nethereum.KeyStore;
using Nethereum.Signer;
using Nethereum.Web3.Accounts;

namespace Nethereum.Compat.Tests.Web3;

/// <summary>Accounts from keys and keystores.</summary>
public sealed class AccountTests
{
    private const string Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

    [Fact]
    public void Account_FromAnyFormOfKey_HasTheSameAddress()
    {
        EthECKey key = new(Anvil.Keys[0]);

        Assert.Equal(Address, new Account(key).Address);
        Assert.Equal(Address, new Account(Anvil.Keys[0], 1).Address);
        Assert.Equal(Address, new Account(key.GetPrivateKeyAsBytes(), Chain.MainNet).Address);
        Assert.Equal(1, new Account(Anvil.Keys[0], Chain.MainNet).ChainId);
        Assert.Equal(Anvil.Keys[0], new Account(key).PrivateKey);
        Assert.Equal(Address, Nethereum.Web3.Web3.GetAddressFromPrivateKey(Anvil.Keys[0]));
    }

    [Fact]
    public void LoadFromKeyStore_OwnPassword_GivesTheKey()
    {
        EthECKey key = new(Anvil.Keys[0]);
        string json = new KeyStoreScryptService().EncryptAndGenerateKeyStoreAsJson(
            "password", key.GetPrivateKeyAsBytes(), Address, new Nethereum.KeyStore.Model.ScryptParams { N = 2, R = 1, P = 8, Dklen = 32 });

        Account account = Account.LoadFromKeyStore(json, "password", Anvil.ChainId);

        Assert.Equal(Address, account.Address);
        Assert.Equal(Anvil.ChainId, account.ChainId);
    }

    [Fact]
    public void StaticHelpers_KnownValues_Match()
    {
        Assert.Equal("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45", Nethereum.Web3.Web3.Sha3("abc"));
        Assert.Equal(Address, Nethereum.Web3.Web3.ToChecksumAddress(Address.ToLowerInvariant()));
    }
}
