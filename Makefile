# The commands of the project; `make help` lists them. Everything that they need is installed by devnet/setup.sh.
SHELL := /bin/bash
PACKAGES ?= compat
CONFIGURATION ?= Release
INPUTS ?= 10000000
MSBUILD := -c $(CONFIGURATION) -p:Packages=$(PACKAGES) --nologo -v quiet
PLEDGER := src/ProtocolLedger.Cli/bin/$(CONFIGURATION)/net10.0/pledger
export DOTNET_CLI_TELEMETRY_OPTOUT = 1
export DOTNET_NOLOGO = 1

.PHONY: help demo demo-svg test build contracts gas coverage contracts-deep test-clients attacks fuzz exact-deep bench format check clean setup

help: ## Lists the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

setup: ## Installs and compiles what the demo needs; skips what is there
	@devnet/setup.sh run

build: setup ## Builds the command line, pledger, and the demo's cheater
	@devnet/build.sh tests/ProtocolLedger.Attacks/ProtocolLedger.Attacks.csproj $(MSBUILD)

demo: build ## Trains a model with six nodes on a local chain, convicts the cheater among them, pauses and stops it by votes (ARGS="--keep" leaves it running)
	@$(PLEDGER) demo $(ARGS)

demo-svg: build ## Runs the demo in a terminal and draws the end of it as devnet/demo.svg
	@devnet/setup.sh screen
	@node devnet/screen/screen.mjs "The terminal at the end of make demo" devnet/demo.svg $(PLEDGER) demo

test: ## Runs every test suite and sums them up
	@devnet/setup.sh test
	@devnet/build.sh ProtocolLedger.sln $(MSBUILD)
	@CONFIGURATION=$(CONFIGURATION) tests/run.sh

contracts: setup ## Compiles the contracts, refreshes the ABI, storage and gas snapshots, regenerates the C# services
	@npm --prefix contracts run --silent snapshots
	@npm --prefix contracts run --silent codegen

coverage: setup ## Measures which lines and branches of the contracts the tests run; writes artifacts/coverage/contracts.json
	@npm --prefix contracts run --silent coverage

contracts-deep: setup ## Tests the contracts long: 10,000 runs a fuzz test, 2,000 x 500 calls an invariant (PART="unit" does one part)
	@npm --prefix contracts run --silent deep -- $(PART)

gas: ## Measures what each operation costs on a chain, beside its budget; writes artifacts/gas/summary.json
	@devnet/setup.sh chain
	@npm --prefix contracts/chain run --silent gas

test-clients: ## Runs the deployment and a round on anvil and in the EVM of ethereumjs; gas and events must be the same
	@devnet/setup.sh chain
	@npm --prefix contracts/chain run --silent clients

attacks: ## Measures what becomes of every cheat, simulated and with real processes; writes artifacts/attacks/summary.json (ARGS="--real none")
	@devnet/setup.sh run
	@devnet/build.sh tests/ProtocolLedger.Attacks.Campaign/ProtocolLedger.Attacks.Campaign.csproj $(MSBUILD)
	@tests/ProtocolLedger.Attacks.Campaign/bin/$(CONFIGURATION)/net10.0/pledger-campaign $(ARGS)

fuzz: ## Feeds every decoder of what peers, the chain and files say with ten million malformed inputs (INPUTS=n for n; make test takes a million)
	@devnet/build.sh tests/ProtocolLedger.Node.Tests/ProtocolLedger.Node.Tests.csproj $(MSBUILD)
	@FUZZ_INPUTS=$(INPUTS) tests/ProtocolLedger.Node.Tests/bin/$(CONFIGURATION)/net10.0/ProtocolLedger.Node.Tests -noColor -class 'ProtocolLedger.Node.Tests.Fuzzing.*'

exact-deep: ## Holds the exact engine to the processor, to itself, to torch and to its referee on a chain, at length (PART="vectors chains training loss games worst" for some)
	@devnet/setup.sh test
	@devnet/build.sh ProtocolLedger.sln $(MSBUILD)
	@CONFIGURATION=$(CONFIGURATION) tests/exact-deep.sh $(PART)

bench: ## Measures against the peers and writes artifacts/bench/summary.json
	@devnet/setup.sh bench
	@devnet/build.sh tests/ProtocolLedger.Benchmarks/ProtocolLedger.Benchmarks.csproj $(MSBUILD)
	@tests/ProtocolLedger.Benchmarks/bin/$(CONFIGURATION)/net10.0/ProtocolLedger.Benchmarks $(ARGS)

format: ## Formats the C# and Solidity sources
	@dotnet format ProtocolLedger.sln --no-restore
	@npm --prefix contracts run --silent fmt

check: ## What CI checks beside the tests: formatting, generated code, snapshots
	@.ci/check

clean: ## Removes what was built, not what was installed
	@rm -rf artifacts contracts/out contracts/cache contracts/broadcast
	@find src tests \( -name bin -o -name obj \) -type d -not -path '*/node_modules/*' -prune -exec rm -rf {} +
	@rm -rf src/compat/TorchSharp/native/build
