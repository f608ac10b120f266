using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;
using Nethereum.Signer;

namespace Nethereum.Compat.Tests.Signer;

public sealed class TransactionTests
{
    private const string Key = "0x94e001d6adf3a3275d5dd45971c2a5f6637d3e9c51f9693f2e678f649e164fa5";
    private const string To = "0xcccccccccccccccccccccccccccccccccccccccc";

    [Fact]
    public void SignTransaction_CastVectors_Agree()
    {
        Assert.True(CryptoVectors.All.Transactions.Length > 20);
        foreach (CryptoVectors.TransactionVector vector in CryptoVectors.All.Transactions)
        {
            string signed = vector.Kind == "legacy"
                ? new LegacyTransactionSigner().SignTransaction(
                    vector.Key, Number(vector.ChainId), vector.To, Number(vector.Value), Number(vector.Nonce), Number(vector.MaxFeePerGas), Number(vector.GasLimit), vector.Data)
                : new Transaction1559Signer().SignTransaction(vector.Key, Transaction(vector));
            Assert.Equal(vector.Raw, "0x" + signed);
        }
    }

    [Fact]
    public void CreateTransaction_CastVectors_ReadBackAndRecover()
    {
        foreach (CryptoVectors.TransactionVector vector in CryptoVectors.All.Transactions)
        {
            ISignedTransaction transaction = TransactionFactory.CreateTransaction(vector.Raw);
            Assert.Equal(vector.Raw, transaction.GetRLPEncoded().ToHex(true));
            Assert.Equal(vector.Hash, transaction.Hash.ToHex(true));
            Assert.Equal(EthECKey.GetPublicAddress(vector.Key), transaction.GetSenderAddress());
            Assert.True(transaction.VerifyTransaction());
            if (transaction is Transaction1559 typed)
            {
                Assert.Equal(Number(vector.Nonce), typed.Nonce);
                Assert.Equal(Number(vector.MaxFeePerGas), typed.MaxFeePerGas);
                Assert.Equal(vector.To.Length == 0 ? null : vector.To.ToLowerInvariant(), typed.ReceiverAddress);
                Assert.Equal(vector.AccessList.Length, typed.AccessList!.Count);
            }
            else
            {
                Assert.Equal(Number(vector.ChainId), Assert.IsType<LegacyTransactionChainId>(transaction).GetChainIdAsBigInteger());
            }
        }
    }

    [Fact]
    public void SignTransaction_AnyFields_ReadBackTheSame()
    {
        var key = new EthECKey(Key);
        Prop.ForAll<(ulong Chain, ulong Nonce, ulong Fee), byte[], int>((numbers, data, count) =>
        {
            List<AccessListItem> list = [.. Enumerable.Range(0, Math.Abs(count % 5)).Select(i => new AccessListItem(To, [.. Enumerable.Repeat(new byte[32], i)]))];
            var transaction = new Transaction1559(numbers.Chain, numbers.Nonce, numbers.Fee, numbers.Fee, 21000, To, BigInteger.Pow(numbers.Fee, 3), data.ToHex(true), list);
            string signed = new Transaction1559Signer().SignTransaction(key, transaction);
            var read = (Transaction1559)TransactionFactory.CreateTransaction(signed);
            return read.GetRLPEncoded().ToHex() == signed && read.ChainId == numbers.Chain && read.Nonce == numbers.Nonce
                && read.Data == data.ToHex(true) && read.AccessList!.Count == list.Count
                && read.Amount == transaction.Amount && TransactionVerificationAndRecovery.GetSenderAddress(signed) == key.GetPublicAddress();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void CreateTransaction_DamagedBytes_GiveATransactionOrTypedError()
    {
        var random = new Random(3);
        byte[][] originals = [.. CryptoVectors.All.Transactions.Select(vector => vector.Raw.HexToByteArray())];
        for (int i = 0; i < 4000; i++)
        {
            byte[] bytes = [.. originals[i % originals.Length]];
            int end = i % 3 == 0 ? random.Next(bytes.Length + 1) : bytes.Length;
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                ISignedTransaction transaction = TransactionFactory.CreateTransaction(bytes[..end]);
                if (transaction.Signature is not null)
                {
                    transaction.GetSenderAddress();
                }
            }
            catch (Exception exception) when (exception is FormatException or NotSupportedException or CryptographicException)
            {
                Assert.NotEmpty(exception.Message);
            }
        }
    }

    [Theory]
    [InlineData("0xcc", "0x")]
    [InlineData("0xcccccccccccccccccccccccccccccccccccccccccc", "0x")]
    public void SignTransaction_ReceiverOfWrongLength_Throws(string to, string data)
    {
        var transaction = new Transaction1559(1, 0, 0, 0, 0, to, 0, data, null);
        Assert.Throws<ArgumentException>(() => new Transaction1559Signer().SignTransaction(Key, transaction));
        Assert.Throws<ArgumentException>(() => new LegacyTransactionSigner().SignTransaction(Key, 1, to, 0, 0, 0, 0, data));
    }

    [Fact]
    public void SignTransaction_NumberOutOfRangeOrDataNotHex_Throws()
    {
        var signer = new Transaction1559Signer();
        Assert.Throws<ArgumentOutOfRangeException>(() => signer.SignTransaction(Key, new Transaction1559(1, -1, 0, 0, 0, To, 0, "", null)));
        Assert.Throws<ArgumentOutOfRangeException>(() => signer.SignTransaction(Key, new Transaction1559(1, 0, 0, 0, 0, To, BigInteger.Pow(2, 256), "", null)));
        Assert.Throws<FormatException>(() => signer.SignTransaction(Key, new Transaction1559(1, 0, 0, 0, 0, To, 0, "0xhello", null)));
        Assert.Throws<InvalidOperationException>(() => new Transaction1559(1, 0, 0, 0, 0, To, 0, "", null).GetRLPEncoded());
    }

    private static Transaction1559 Transaction(CryptoVectors.TransactionVector vector)
    {
        return new Transaction1559(
            Number(vector.ChainId),
            Number(vector.Nonce),
            Number(vector.MaxPriorityFeePerGas),
            Number(vector.MaxFeePerGas),
            Number(vector.GasLimit),
            vector.To,
            Number(vector.Value),
            vector.Data,
            [.. vector.AccessList.Select(item => new AccessListItem(item.Address, [.. item.StorageKeys.Select(slot => slot.HexToByteArray())]))]);
    }

    private static BigInteger Number(string decimalDigits)
    {
        return BigInteger.Parse(decimalDigits, CultureInfo.InvariantCulture);
    }
}
