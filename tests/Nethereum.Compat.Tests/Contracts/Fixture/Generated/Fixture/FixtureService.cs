using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Web3;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Contracts.CQS;
using Nethereum.Contracts.ContractHandlers;
using Nethereum.Contracts;
using System.Threading;
using Nethereum.Compat.Tests.Fixture.ContractDefinition;

namespace Nethereum.Compat.Tests.Fixture
{
    public partial class FixtureService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, FixtureDeployment fixtureDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<FixtureDeployment>().SendRequestAndWaitForReceiptAsync(fixtureDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, FixtureDeployment fixtureDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<FixtureDeployment>().SendRequestAsync(fixtureDeployment);
        }

        public static async Task<FixtureService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, FixtureDeployment fixtureDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, fixtureDeployment, cancellationTokenSource);
            return new FixtureService(web3, receipt.ContractAddress);
        }

        public FixtureService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<string> CountRequestAsync(CountFunction countFunction)
        {
             return ContractHandler.SendRequestAsync(countFunction);
        }

        public Task<TransactionReceipt> CountRequestAndWaitForReceiptAsync(CountFunction countFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(countFunction, cancellationToken);
        }

        public Task<string> CountRequestAsync(ulong run, BigInteger by, string note)
        {
            var countFunction = new CountFunction();
                countFunction.Run = run;
                countFunction.By = by;
                countFunction.Note = note;
            
             return ContractHandler.SendRequestAsync(countFunction);
        }

        public Task<TransactionReceipt> CountRequestAndWaitForReceiptAsync(ulong run, BigInteger by, string note, CancellationTokenSource cancellationToken = null)
        {
            var countFunction = new CountFunction();
                countFunction.Run = run;
                countFunction.By = by;
                countFunction.Note = note;
            
             return ContractHandler.SendRequestAndWaitForReceiptAsync(countFunction, cancellationToken);
        }

        public Task<EchoOutputDTO> EchoQueryAsync(EchoFunction echoFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<EchoFunction, EchoOutputDTO>(echoFunction, blockParameter);
        }

        public Task<EchoOutputDTO> EchoQueryAsync(Shape shape, BlockParameter blockParameter = null)
        {
            var echoFunction = new EchoFunction();
                echoFunction.Shape = shape;
            
            return ContractHandler.QueryDeserializingToObjectAsync<EchoFunction, EchoOutputDTO>(echoFunction, blockParameter);
        }

        public Task<List<string>> NamesQueryAsync(NamesFunction namesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<NamesFunction, List<string>>(namesFunction, blockParameter);
        }

        
        public Task<List<string>> NamesQueryAsync(BigInteger count, BlockParameter blockParameter = null)
        {
            var namesFunction = new NamesFunction();
                namesFunction.Count = count;
            
            return ContractHandler.QueryAsync<NamesFunction, List<string>>(namesFunction, blockParameter);
        }

        public Task<string> OwnerQueryAsync(OwnerFunction ownerFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<OwnerFunction, string>(ownerFunction, blockParameter);
        }

        
        public Task<string> OwnerQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<OwnerFunction, string>(null, blockParameter);
        }

        public Task<PairOutputDTO> PairQueryAsync(PairFunction pairFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<PairFunction, PairOutputDTO>(pairFunction, blockParameter);
        }

        public Task<PairOutputDTO> PairQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<PairFunction, PairOutputDTO>(null, blockParameter);
        }

        public Task<string> TagRequestAsync(TagFunction tagFunction)
        {
             return ContractHandler.SendRequestAsync(tagFunction);
        }

        public Task<TransactionReceipt> TagRequestAndWaitForReceiptAsync(TagFunction tagFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(tagFunction, cancellationToken);
        }

        public Task<string> TagRequestAsync(string name, List<ulong> list, byte[] data)
        {
            var tagFunction = new TagFunction();
                tagFunction.Name = name;
                tagFunction.List = list;
                tagFunction.Data = data;
            
             return ContractHandler.SendRequestAsync(tagFunction);
        }

        public Task<TransactionReceipt> TagRequestAndWaitForReceiptAsync(string name, List<ulong> list, byte[] data, CancellationTokenSource cancellationToken = null)
        {
            var tagFunction = new TagFunction();
                tagFunction.Name = name;
                tagFunction.List = list;
                tagFunction.Data = data;
            
             return ContractHandler.SendRequestAndWaitForReceiptAsync(tagFunction, cancellationToken);
        }

        public Task<BigInteger> TotalQueryAsync(TotalFunction totalFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TotalFunction, BigInteger>(totalFunction, blockParameter);
        }

        
        public Task<BigInteger> TotalQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TotalFunction, BigInteger>(null, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(CountFunction),
                typeof(EchoFunction),
                typeof(NamesFunction),
                typeof(OwnerFunction),
                typeof(PairFunction),
                typeof(TagFunction),
                typeof(TotalFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(AnonymousEventDTO),
                typeof(CountedEventDTO),
                typeof(TaggedEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(EmptyError),
                typeof(TooBigError)
            };
        }
    }
}
