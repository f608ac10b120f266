using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Contracts.CQS;
using Nethereum.Contracts;
using System.Threading;

namespace ProtocolLedger.Chain.Generated.AttestationAdmission.ContractDefinition
{


    public partial class AttestationAdmissionDeployment : AttestationAdmissionDeploymentBase
    {
        public AttestationAdmissionDeployment() : base(BYTECODE) { }
        public AttestationAdmissionDeployment(string byteCode) : base(byteCode) { }
    }

    public class AttestationAdmissionDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public AttestationAdmissionDeploymentBase() : base(BYTECODE) { }
        public AttestationAdmissionDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "timelock", 1)]
        public virtual string Timelock { get; set; }
    }

    public partial class TimelockFunction : TimelockFunctionBase { }

    [Function("TIMELOCK", "address")]
    public class TimelockFunctionBase : FunctionMessage
    {

    }

    public partial class AdmitFunction : AdmitFunctionBase { }

    [Function("admit", "bool")]
    public class AdmitFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "owner", 3)]
        public virtual string Owner { get; set; }
        [Parameter("bytes", "data", 4)]
        public virtual byte[] Data { get; set; }
    }

    public partial class Eip712DomainFunction : Eip712DomainFunctionBase { }

    [Function("eip712Domain", typeof(Eip712DomainOutputDTO))]
    public class Eip712DomainFunctionBase : FunctionMessage
    {

    }

    public partial class HashAdmissionFunction : HashAdmissionFunctionBase { }

    [Function("hashAdmission", "bytes32")]
    public class HashAdmissionFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "owner", 3)]
        public virtual string Owner { get; set; }
        [Parameter("uint64", "issuedAt", 4)]
        public virtual ulong IssuedAt { get; set; }
        [Parameter("uint64", "expiry", 5)]
        public virtual ulong Expiry { get; set; }
    }

    public partial class IsAttestorFunction : IsAttestorFunctionBase { }

    [Function("isAttestor", "bool")]
    public class IsAttestorFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "attestor", 2)]
        public virtual string Attestor { get; set; }
    }

    public partial class RevokeFunction : RevokeFunctionBase { }

    [Function("revoke")]
    public class RevokeFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class RevokedAtFunction : RevokedAtFunctionBase { }

    [Function("revokedAt", "uint256")]
    public class RevokedAtFunctionBase : FunctionMessage
    {
        [Parameter("address", "attestor", 1)]
        public virtual string Attestor { get; set; }
        [Parameter("uint64", "run", 2)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class SetAttestorFunction : SetAttestorFunctionBase { }

    [Function("setAttestor")]
    public class SetAttestorFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "attestor", 2)]
        public virtual string Attestor { get; set; }
        [Parameter("bool", "listed", 3)]
        public virtual bool Listed { get; set; }
    }

    public partial class AttestorListedEventDTO : AttestorListedEventDTOBase { }

    [Event("AttestorListed")]
    public class AttestorListedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "attestor", 2, true )]
        public virtual string Attestor { get; set; }
        [Parameter("bool", "listed", 3, false )]
        public virtual bool Listed { get; set; }
    }

    public partial class EIP712DomainChangedEventDTO : EIP712DomainChangedEventDTOBase { }

    [Event("EIP712DomainChanged")]
    public class EIP712DomainChangedEventDTOBase : IEventDTO
    {
    }

    public partial class RevokedEventDTO : RevokedEventDTOBase { }

    [Event("Revoked")]
    public class RevokedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "attestor", 3, true )]
        public virtual string Attestor { get; set; }
    }

    public partial class AttestationRevokedError : AttestationRevokedErrorBase { }

    [Error("AttestationRevoked")]
    public class AttestationRevokedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "issuedAt", 1)]
        public virtual ulong IssuedAt { get; set; }
        [Parameter("uint256", "revokedAt", 2)]
        public virtual BigInteger RevokedAt { get; set; }
    }

    public partial class DataTooShortError : DataTooShortErrorBase { }

    [Error("DataTooShort")]
    public class DataTooShortErrorBase : IErrorDTO
    {
        [Parameter("uint256", "length", 1)]
        public virtual BigInteger Length { get; set; }
    }

    public partial class ExpiredError : ExpiredErrorBase { }

    [Error("Expired")]
    public class ExpiredErrorBase : IErrorDTO
    {
        [Parameter("uint64", "expiry", 1)]
        public virtual ulong Expiry { get; set; }
    }

    public partial class InvalidShortStringError : InvalidShortStringErrorBase { }
    [Error("InvalidShortString")]
    public class InvalidShortStringErrorBase : IErrorDTO
    {
    }

    public partial class InvalidSignatureError : InvalidSignatureErrorBase { }

    [Error("InvalidSignature")]
    public class InvalidSignatureErrorBase : IErrorDTO
    {
        [Parameter("address", "attestor", 1)]
        public virtual string Attestor { get; set; }
        [Parameter("bytes32", "digest", 2)]
        public virtual byte[] Digest { get; set; }
    }

    public partial class NotAttestorError : NotAttestorErrorBase { }

    [Error("NotAttestor")]
    public class NotAttestorErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "attestor", 2)]
        public virtual string Attestor { get; set; }
    }

    public partial class NotTimelockError : NotTimelockErrorBase { }

    [Error("NotTimelock")]
    public class NotTimelockErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotYetIssuedError : NotYetIssuedErrorBase { }

    [Error("NotYetIssued")]
    public class NotYetIssuedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "issuedAt", 1)]
        public virtual ulong IssuedAt { get; set; }
    }

    public partial class StringTooLongError : StringTooLongErrorBase { }

    [Error("StringTooLong")]
    public class StringTooLongErrorBase : IErrorDTO
    {
        [Parameter("string", "str", 1)]
        public virtual string Str { get; set; }
    }

    public partial class ZeroAttestorError : ZeroAttestorErrorBase { }
    [Error("ZeroAttestor")]
    public class ZeroAttestorErrorBase : IErrorDTO
    {
    }

    public partial class TimelockOutputDTO : TimelockOutputDTOBase { }

    [FunctionOutput]
    public class TimelockOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class AdmitOutputDTO : AdmitOutputDTOBase { }

    [FunctionOutput]
    public class AdmitOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "admitted", 1)]
        public virtual bool Admitted { get; set; }
    }

    public partial class Eip712DomainOutputDTO : Eip712DomainOutputDTOBase { }

    [FunctionOutput]
    public class Eip712DomainOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes1", "fields", 1)]
        public virtual byte[] Fields { get; set; }
        [Parameter("string", "name", 2)]
        public virtual string Name { get; set; }
        [Parameter("string", "version", 3)]
        public virtual string Version { get; set; }
        [Parameter("uint256", "chainId", 4)]
        public virtual BigInteger ChainId { get; set; }
        [Parameter("address", "verifyingContract", 5)]
        public virtual string VerifyingContract { get; set; }
        [Parameter("bytes32", "salt", 6)]
        public virtual byte[] Salt { get; set; }
        [Parameter("uint256[]", "extensions", 7)]
        public virtual List<BigInteger> Extensions { get; set; }
    }

    public partial class HashAdmissionOutputDTO : HashAdmissionOutputDTOBase { }

    [FunctionOutput]
    public class HashAdmissionOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "digest", 1)]
        public virtual byte[] Digest { get; set; }
    }

    public partial class IsAttestorOutputDTO : IsAttestorOutputDTOBase { }

    [FunctionOutput]
    public class IsAttestorOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }



    public partial class RevokedAtOutputDTO : RevokedAtOutputDTOBase { }

    [FunctionOutput]
    public class RevokedAtOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }


}
