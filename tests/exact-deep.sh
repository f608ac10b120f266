#!/usr/bin/env bash
# The exact engine at length, against the processor and against itself. Usage: tests/exact-deep.sh [part]...
#   vectors   ten million of each operation, function and operator in C#; in Solidity ten million of arithmetic, a million of the others
#   chains    10,000 parts of chains of every kind in Solidity, 64 links each
#   training  200 steps with every width of vectors on one to four threads; the same with the processor's AVX-512 and with all its
#             vectors switched off; the same on an emulated 64-bit Arm processor (qemu, fetched with apt)
#   loss      the demo's training with three seeds, on this engine and on torch
#   games     50 disputes on a chain about wrong numbers of every operator, 50 about right ones, those with nodes and challengers that
#             cheat; what each transaction of a large dispute costs
#   worst     the numbers of every operator that cost most in the contract, among 10,000 changes instead of 200; fails above 1,000,000 gas
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
suite=tests/ProtocolLedger.Training.Tests/bin/${CONFIGURATION:-Release}/net10.0/ProtocolLedger.Training.Tests
forge=contracts/node_modules/.bin/forge
parts=("$@"); [ ${#parts[@]} -gt 0 ] || parts=(vectors chains training loss games worst)

games=tests/ProtocolLedger.Node.Tests/bin/${CONFIGURATION:-Release}/net10.0/ProtocolLedger.Node.Tests
probe=tests/ProtocolLedger.ExactProbe/bin/${CONFIGURATION:-Release}/net10.0/exact-probe
solidity() { (cd contracts && FOUNDRY_PROFILE=deep "$root/$forge" test --color never "$@"); }

# The same probe on the Arm runtime, in an emulator with Debian's libraries for it; everything in a folder of its own.
arm() {
  local dir=$root/artifacts/exact/arm apt
  rm -rf "$dir"; mkdir -p "$dir"/{state/lists/partial,cache/archives/partial,debs,libraries}; : >"$dir/state/status"
  apt=(apt-get -qq -o APT::Sandbox::User="$(id -un)")
  (cd "$dir/debs" && "${apt[@]}" download qemu-user-static)
  apt+=(-o APT::Architecture=arm64 -o APT::Architectures=arm64
    -o Dir::State="$dir/state" -o Dir::State::status="$dir/state/status" -o Dir::Cache="$dir/cache")
  "${apt[@]}" update
  (cd "$dir/debs" && "${apt[@]}" download libc6 libgcc-s1 libstdc++6 libssl3)
  for deb in "$dir"/debs/*.deb; do dpkg -x "$deb" "$dir/libraries"; done

  mkdir "$dir/host"
  echo '<Project />' | tee "$dir/host/Directory.Build.props" "$dir/host/Directory.Build.targets" >"$dir/host/Directory.Packages.props"
  cat >"$dir/host/host.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <RuntimeIdentifier>linux-arm64</RuntimeIdentifier>
    <SelfContained>true</SelfContained>
  </PropertyGroup>
</Project>
PROJECT
  echo 'return (int)System.Reflection.Assembly.LoadFrom(args[0]).EntryPoint!.Invoke(null, [args[1..]])!;' >"$dir/host/Program.cs"
  dotnet publish "$dir/host/host.csproj" -c Release -o "$dir/out" -v quiet --nologo
  DOTNET_EnableWriteXorExecute=0 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 \
    "$dir/libraries/usr/bin/qemu-aarch64-static" -L "$dir/libraries" "$dir/out/host" "$root/$probe.dll" devnet --few
}

for part in "${parts[@]}"; do
  began=$SECONDS
  case $part in
    vectors)
      mkdir -p artifacts/exact
      proto/vectors/make-exact.sh artifacts/exact/ten-million.json 100000
      proto/vectors/make-exact.sh artifacts/exact/million.json 10000
      EXACT_VECTORS=$root/artifacts/exact/ten-million.json "$suite" -noColor -class '*ExactMathTests' -class '*ExactFormulasTests'
      EXACT_VECTORS=$root/artifacts/exact/ten-million.json solidity --match-path 'test/vectors/*' --match-test '_(Fma|Mul|Add|Sub|Div|Sqrt)_'
      EXACT_VECTORS=$root/artifacts/exact/million.json solidity --match-path 'test/vectors/*' --no-match-test '_(Fma|Mul|Add|Sub|Div|Sqrt)_'
      ;;
    chains) solidity --match-path 'test/unit/ExactChain.t.sol' ;;
    training)
      "$probe" devnet
      DOTNET_EnableAVX512=0 "$probe" devnet
      DOTNET_EnableHWIntrinsic=0 "$probe" devnet
      arm
      ;;
    loss) "$suite" -noColor -explicit only -showLiveOutput -class '*ExactDeepTests' ;;
    games)
      EXACT_GAMES=${EXACT_GAMES:-50} "$games" -noColor -class '*ExactRefereeTests' -class '*ExactLiarTests'
      "$games" -noColor -explicit on -showLiveOutput -class '*ExactCostTests'
      ;;
    worst)
      npm --prefix contracts run --silent build:tests
      (cd contracts && EXACT_SEARCH=${EXACT_SEARCH:-10000} FOUNDRY_PROFILE=tests DEPLOYED_ARTIFACTS=out \
        "$root/$forge" test --color never -vv --match-path test/gas/ExactWorstCase.t.sol)
      ;;
    *) echo "error: no part is called $part; there are vectors, chains, training, loss, games, worst" >&2; exit 2 ;;
  esac
  echo "$part: $((SECONDS - began)) s"
done
