using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.ABI.EIP712;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Signer;
using Nethereum.Signer.EIP712;
using Nethereum.Util;

namespace Nethereum.Compat.Tests.Eip712;

public sealed class Eip712TypedDataSignerTests
{
    private const string Key = "0x94e001d6adf3a3275d5dd45971c2a5f6637d3e9c51f9693f2e678f649e164fa5";

    [Fact]
    public void SignTypedDataV4_CastVectors_Agree()
    {
        Assert.Equal(3, CryptoVectors.All.TypedData.Length);
        foreach (CryptoVectors.TypedDataVector vector in CryptoVectors.All.TypedData)
        {
            string json = Json(vector.Name);
            var key = new EthECKey(vector.Key);
            Assert.Equal(vector.Signature, Eip712TypedDataSigner.Current.SignTypedDataV4(json, key));
            Assert.Equal(key.GetPublicAddress(), Eip712TypedDataSigner.Current.RecoverFromSignatureV4(json, vector.Signature));
        }
    }

    [Fact]
    public void SignTypedDataV4_ObjectWithAttributes_AgreesWithCast()
    {
        CryptoVectors.TypedDataVector vector = CryptoVectors.All.TypedData.Single(one => one.Name == "contribution");
        Contribution contribution = new()
        {
            Run = 1,
            Round = 7,
            Node = ulong.MaxValue,
            Parent = Enumerable.Repeat((byte)0x11, 32).ToArray(),
            Trace = Enumerable.Repeat((byte)0x22, 32).ToArray(),
            Update = Enumerable.Repeat((byte)0x33, 32).ToArray(),
            Steps = 32,
            Tokens = 65536,
        };
        Assert.Equal(vector.Signature, Eip712TypedDataSigner.Current.SignTypedDataV4(contribution, Typed(), new EthECKey(vector.Key)));
    }

    /// <summary>The example in the text of EIP-712.</summary>
    [Fact]
    public void EncodeAndHashTypedData_ExampleOfTheEip_Agrees()
    {
        var typed = new TypedData<Domain>
        {
            Domain = new Domain { Name = "Ether Mail", Version = "1", ChainId = 1, VerifyingContract = "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC" },
            Types = MemberDescriptionFactory.GetTypesMemberDescription(typeof(Domain), typeof(Mail), typeof(Person)),
            PrimaryType = "Mail",
        };
        var mail = new Mail
        {
            From = new Person { Name = "Cow", Wallet = "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826" },
            To = new Person { Name = "Bob", Wallet = "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB" },
            Contents = "Hello, Bob!",
        };
        Assert.Equal(
            "be609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2",
            Eip712TypedDataEncoder.Current.EncodeAndHashTypedData(mail, typed).ToHex());
        Assert.Equal(
            "c52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e",
            Eip712TypedDataEncoder.Current.HashStruct(typed.Types, "Mail", typed.Message).ToHex());
        var cow = new EthECKey(Sha3Keccack.Current.CalculateHash("cow"));
        Assert.Equal("0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826", cow.GetPublicAddress());
        string signature = Eip712TypedDataSigner.Current.SignTypedDataV4(mail, typed, cow);
        Assert.Equal(
            "0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c",
            signature);
        Assert.Equal(cow.GetPublicAddress(), Eip712TypedDataSigner.Current.RecoverFromSignatureV4(mail, typed, signature));
    }

    [Fact]
    public void SignTypedDataV4_AnyField_ChangesTheSignatureAndRecovers()
    {
        var key = new EthECKey(Key);
        Prop.ForAll<ulong, uint>((number, steps) =>
        {
            var one = new Contribution { Run = number, Steps = steps };
            var other = new Contribution { Run = number ^ 1, Steps = steps };
            string signature = Eip712TypedDataSigner.Current.SignTypedDataV4(one, Typed(), key);
            return Eip712TypedDataSigner.Current.RecoverFromSignatureV4(one, Typed(), signature) == key.GetPublicAddress()
                && Eip712TypedDataSigner.Current.RecoverFromSignatureV4(other, Typed(), signature) != key.GetPublicAddress();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void SignTypedDataV4_DomainChanged_ChangesTheSignature()
    {
        TypedData<Domain> typed = Typed();
        string first = Eip712TypedDataSigner.Current.SignTypedDataV4(new Contribution(), typed, new EthECKey(Key));
        typed.Domain!.ChainId = 1;
        Assert.NotEqual(first, Eip712TypedDataSigner.Current.SignTypedDataV4(new Contribution(), typed, new EthECKey(Key)));
    }

    [Fact]
    public void SignTypedDataV4_DamagedJson_GivesASignatureOrTypedError()
    {
        var key = new EthECKey(Key);
        var random = new Random(11);
        string[] originals = [Json("mail"), Json("contribution"), Json("everything")];
        int failures = 0;
        for (int i = 0; i < 3000; i++)
        {
            var text = new StringBuilder(originals[i % 3]);
            if (i % 2 == 0)
            {
                text[random.Next(text.Length)] = (char)random.Next(32, 127);
            }
            else
            {
                text.Remove(random.Next(text.Length - 20), random.Next(20));
            }

            try
            {
                Assert.Equal(132, Eip712TypedDataSigner.Current.SignTypedDataV4(text.ToString(), key).Length);
            }
            catch (TypedDataException)
            {
                failures++;
            }
        }

        Assert.InRange(failures, 500, 2999);
    }

    [Theory]
    [InlineData("uint8", "256")]
    [InlineData("uint8", "-1")]
    [InlineData("int8", "128")]
    [InlineData("int8", "-129")]
    [InlineData("uint256", "\"0x\u007f\"")]
    [InlineData("uint256", "1.5")]
    [InlineData("bytes4", "\"0x010203\"")]
    [InlineData("bytes33", "\"0x01\"")]
    [InlineData("address", "\"0x01\"")]
    [InlineData("bool", "1")]
    [InlineData("string", "7")]
    [InlineData("string", "null")]
    [InlineData("uint8[2]", "[1]")]
    [InlineData("uint8[]", "7")]
    [InlineData("Unknown", "{}")]
    public void SignTypedDataV4_ValueDoesNotFitItsType_Throws(string type, string value)
    {
        string json = $$$"""
            {"types":{"EIP712Domain":[],"M":[{"name":"v","type":"{{{type}}}"}]},"primaryType":"M","domain":{},"message":{"v":{{{value}}}}}
            """;
        Assert.Throws<TypedDataException>(() => Eip712TypedDataSigner.Current.SignTypedDataV4(json, new EthECKey(Key)));
    }

    [Fact]
    public void SignTypedDataV4_MemberNullOrNotDescribed_Throws()
    {
        Assert.Throws<TypedDataException>(() => Eip712TypedDataSigner.Current.SignTypedDataV4(new Contribution { Trace = null! }, Typed(), new EthECKey(Key)));
        TypedData<Domain> typed = Typed();
        typed.Types["Contribution"] = typed.Types["Contribution"][1..];
        Assert.Throws<TypedDataException>(() => Eip712TypedDataSigner.Current.SignTypedDataV4(new Contribution(), typed, new EthECKey(Key)));
    }

    [Fact]
    public void RecoverFromSignatureV4_SignatureMalformed_Throws()
    {
        Assert.Throws<FormatException>(() => Eip712TypedDataSigner.Current.RecoverFromSignatureV4(new Contribution(), Typed(), "0x1234"));
        Assert.Throws<CryptographicException>(() => Eip712TypedDataSigner.Current.RecoverFromSignatureV4(new Contribution(), Typed(), "0x" + new string('0', 130)));
    }

    private static string Json(string name)
    {
        return File.ReadAllText(Path.Combine(CryptoVectors.Folder, "typed-data", name + ".json"));
    }

    private static TypedData<Domain> Typed()
    {
        return new TypedData<Domain>
        {
            Domain = new Domain { Name = "ProtocolLedger", Version = "1", ChainId = new BigInteger(31337), VerifyingContract = "0x5FbDB2315678afecb367f032d93F642f64180aa3" },
            Types = MemberDescriptionFactory.GetTypesMemberDescription(typeof(Domain), typeof(Contribution)),
            PrimaryType = "Contribution",
        };
    }

    [Struct("Contribution")]
    public sealed class Contribution
    {
        [Parameter("uint64", "run", 1)]
        public ulong Run { get; set; }

        [Parameter("uint64", "round", 2)]
        public ulong Round { get; set; }

        [Parameter("uint64", "node", 3)]
        public ulong Node { get; set; }

        [Parameter("uint32", "stage", 4)]
        public uint Stage { get; set; }

        [Parameter("bytes32", "parentCheckpoint", 5)]
        public byte[] Parent { get; set; } = new byte[32];

        [Parameter("bytes32", "traceRoot", 6)]
        public byte[] Trace { get; set; } = new byte[32];

        [Parameter("bytes32", "updateHash", 7)]
        public byte[] Update { get; set; } = new byte[32];

        [Parameter("uint32", "steps", 8)]
        public uint Steps { get; set; }

        [Parameter("uint64", "tokens", 9)]
        public ulong Tokens { get; set; }
    }

    [Struct("Person")]
    public sealed class Person
    {
        [Parameter("string", "name", 1)]
        public string Name { get; set; } = "";

        [Parameter("address", "wallet", 2)]
        public string Wallet { get; set; } = "";
    }

    [Struct("Mail")]
    public sealed class Mail
    {
        [Parameter("tuple", "from", 1, "Person")]
        public Person From { get; set; } = new();

        [Parameter("tuple", "to", 2, "Person")]
        public Person To { get; set; } = new();

        [Parameter("string", "contents", 3)]
        public string Contents { get; set; } = "";
    }
}
