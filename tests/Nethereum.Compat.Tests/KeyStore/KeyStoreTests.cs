using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.KeyStore;
using Nethereum.KeyStore.Crypto;
using Nethereum.KeyStore.Model;
using Nethereum.Util;

namespace Nethereum.Compat.Tests.KeyStore;

public sealed class KeyStoreTests
{
    /// <summary>The two test vectors of the Web3 Secret Storage definition; the password is "testpassword".</summary>
    private const string Pbkdf2 = """
        {"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},"ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2","kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256","salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},"mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},"id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
        """;

    private const string Scrypt = """
        {"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"83dbcc02d8ccb40e466191a123791e0e"},"ciphertext":"d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c","kdf":"scrypt","kdfparams":{"dklen":32,"n":262144,"r":1,"p":8,"salt":"ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"},"mac":"2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"},"id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
        """;

    private const string Key = "0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d";

    private static readonly KeyStoreScryptService Service = new();

    private static ScryptParams Cheap => new() { Dklen = 32, N = 2, R = 1, P = 1 };

    [Theory]
    [InlineData(Pbkdf2)]
    [InlineData(Scrypt)]
    public void DecryptKeyStoreFromJson_DefinitionsVectors_GiveTheKey(string json)
    {
        Assert.Equal(Key, new KeyStoreService().DecryptKeyStoreFromJson("testpassword", json).ToHex(true));
    }

    [Fact]
    public void DecryptKeyStoreFromJson_CastKeystores_GiveTheKeys()
    {
        Assert.NotEmpty(CryptoVectors.All.Keystores);
        foreach (CryptoVectors.KeystoreVector vector in CryptoVectors.All.Keystores)
        {
            Assert.Equal(vector.Key, new KeyStoreService().DecryptKeyStoreFromJson(vector.Password, vector.KeystoreJson).ToHex(true));
        }
    }

    [Fact]
    public void EncryptAndGenerateKeyStoreAsJson_AnyKeyAndPassword_RoundTrips()
    {
        Prop.ForAll<NonNull<string>, byte[]>((password, seed) =>
        {
            string text = password.Get.Replace("\ud800", "", StringComparison.Ordinal);
            byte[] key = Sha3Keccack.Current.CalculateHash(seed);
            string json = Service.EncryptAndGenerateKeyStoreAsJson(text, key, "0xabc", Cheap);
            return new KeyStoreService().DecryptKeyStoreFromJson(text, json).AsSpan().SequenceEqual(key)
                && new KeyStoreService().GetAddressFromKeyStore(json) == "0xabc"
                && !json.Contains(key.ToHex(), StringComparison.OrdinalIgnoreCase);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void EncryptAndGenerateKeyStoreAsJson_Pbkdf2_RoundTrips()
    {
        var service = new KeyStorePbkdf2Service();
        string json = service.EncryptAndGenerateKeyStoreAsJson("p", Key.HexToByteArray(), "", new Pbkdf2Params { Dklen = 64, Count = 3, Prf = "hmac-sha256" });
        Assert.Equal(Key, service.DecryptKeyStoreFromJson("p", json).ToHex(true));
    }

    [Fact]
    public void EncryptAndGenerateKeyStore_Twice_DiffersInSaltAndIv()
    {
        KeyStore<ScryptParams> one = Service.EncryptAndGenerateKeyStore("p", Key.HexToByteArray(), "", Cheap);
        KeyStore<ScryptParams> other = Service.EncryptAndGenerateKeyStore("p", Key.HexToByteArray(), "", Cheap);
        Assert.NotEqual(one.Crypto!.Kdfparams!.Salt, other.Crypto!.Kdfparams!.Salt);
        Assert.NotEqual(one.Crypto.CipherParams!.Iv, other.Crypto.CipherParams!.Iv);
    }

    [Fact]
    public void DecryptKeyStore_ChangedInitialCounter_IsNoticedByTheAddress()
    {
        KeyStore<ScryptParams> store = Service.EncryptAndGenerateKeyStore("p", Key.HexToByteArray(), Nethereum.Signer.EthECKey.GetPublicAddress(Key), Cheap);
        store.Crypto!.CipherParams!.Iv = new string('0', 32);
        Assert.Throws<DecryptionException>(() => Service.DecryptKeyStore("p", store));
    }

    [Fact]
    public void DecryptKeyStoreFromJson_WrongPassword_ThrowsDecryptionException()
    {
        string json = Service.EncryptAndGenerateKeyStoreAsJson("right", Key.HexToByteArray(), "", Cheap);
        Assert.Throws<DecryptionException>(() => Service.DecryptKeyStoreFromJson("wrong", json));
    }

    [Fact]
    public void DecryptKeyStoreFromJson_AnyDamage_GivesTheKeyOrTypedError()
    {
        string json = Service.EncryptAndGenerateKeyStoreAsJson("p", Key.HexToByteArray(), Nethereum.Signer.EthECKey.GetPublicAddress(Key), Cheap);
        var random = new Random(5);
        int failures = 0;
        for (int i = 0; i < 5000; i++)
        {
            var text = new StringBuilder(json);
            switch (i % 3)
            {
                case 0:
                    text[random.Next(text.Length)] = (char)random.Next(32, 127);
                    break;
                case 1:
                    text.Length = random.Next(text.Length);
                    break;
                default:
                    text.Remove(random.Next(text.Length - 20), random.Next(20));
                    break;
            }

            try
            {
                Assert.Equal(Key, new KeyStoreService().DecryptKeyStoreFromJson("p", text.ToString()).ToHex(true));
            }
            catch (Exception exception) when (exception is InvalidKeyStoreException or DecryptionException or InvalidKdfException)
            {
                Assert.DoesNotContain(Key[2..], exception.ToString(), StringComparison.Ordinal);
                failures++;
            }
        }

        Assert.InRange(failures, 3000, 5000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"crypto\":null}")]
    [InlineData("{\"crypto\":{\"kdf\":\"scrypt\"}}")]
    [InlineData("{\"crypto\":{\"kdf\":\"scrypt\",\"kdfparams\":7},\"version\":3}")]
    [InlineData("{\"crypto\":{\"kdf\":\"scrypt\"},\"version\":1}")]
    public void DecryptKeyStoreFromJson_NoKeystore_ThrowsInvalidKeyStore(string json)
    {
        Assert.Throws<InvalidKeyStoreException>(() => new KeyStoreService().DecryptKeyStoreFromJson("p", json));
    }

    [Fact]
    public void DecryptKeyStoreFromJson_UnknownKdf_ThrowsInvalidKdf()
    {
        Assert.Throws<InvalidKdfException>(() => new KeyStoreService().DecryptKeyStoreFromJson("p", "{\"crypto\":{\"kdf\":\"argon2\"}}"));
        Assert.Throws<InvalidKdfException>(() => Service.DecryptKeyStoreFromJson("p", Pbkdf2));
    }

    [Theory]
    [InlineData(1073741824, 1, 1, 32)]
    [InlineData(2, 1073741824, 1, 32)]
    [InlineData(2, 1, 1073741824, 32)]
    [InlineData(0, 1, 1, 32)]
    [InlineData(3, 1, 1, 32)]
    [InlineData(-2147483648, 1, 1, 32)]
    [InlineData(2, 0, 1, 32)]
    [InlineData(2, 1, -1, 32)]
    [InlineData(2, 1, 1, 31)]
    [InlineData(2, 1, 1, 2147483647)]
    public void DecryptKeyStore_SettingsOutOfRange_ThrowBeforeAnyWork(int n, int r, int p, int dklen)
    {
        KeyStore<ScryptParams> store = Service.EncryptAndGenerateKeyStore("p", Key.HexToByteArray(), "", Cheap);
        ScryptParams parameters = store.Crypto!.Kdfparams!;
        (parameters.N, parameters.R, parameters.P, parameters.Dklen) = (n, r, p, dklen);
        Assert.Throws<InvalidKeyStoreException>(() => Service.DecryptKeyStore("p", store));
    }

#if !PACKAGES_NUGET
    [Fact]
    public void DeriveKey_ManySettings_AgreesWithBouncyCastle()
    {
        foreach ((int n, int r, int p, int length) in new[] { (2, 1, 1, 32), (16, 1, 1, 64), (1024, 8, 1, 32), (64, 3, 5, 33), (2048, 2, 16, 100) })
        {
            byte[] password = Encoding.UTF8.GetBytes("password"), salt = Encoding.UTF8.GetBytes("NaCl");
            byte[] expected = Org.BouncyCastle.Crypto.Generators.SCrypt.Generate(password, salt, n, r, p, length);
            Assert.Equal(expected.ToHex(), Nethereum.KeyStore.Crypto.Scrypt.DeriveKey(password, salt, n, r, p, length).ToHex());
        }
    }
#endif
}
