#!/bin/sh
# Builds native/build/libTorchSharpShim.so. LIBTORCH=/path/to/libtorch uses that one (CUDA included) instead of the system's.
set -eu
cd "$(dirname "$0")"
out=build/libTorchSharpShim.so
root=${LIBTORCH:-}
stamp=build/libtorch-root
if [ -f "$out" ] && [ "$out" -nt shim.cpp ] && [ "$out" -nt build.sh ] && [ "$(cat "$stamp" 2>/dev/null)" = "$root" ]; then
  exit 0
fi
fail() { echo "TorchSharp shim: $1" >&2; exit 1; }
command -v "${CXX:-g++}" >/dev/null || fail "no C++ compiler; install g++"
flags=
libs="-ltorch_cpu -lc10"
if [ -n "$root" ]; then
  [ -f "$root/include/ATen/ATen.h" ] || fail "no libtorch headers under LIBTORCH=$root"
  flags="-I$root/include -I$root/include/torch/csrc/api/include -L$root/lib -Wl,-rpath,$root/lib"
  if [ -f "$root/lib/libtorch_cuda.so" ]; then
    libs="-Wl,--no-as-needed -ltorch_cuda -lc10_cuda -Wl,--as-needed $libs"
  fi
  # Builds of PyTorch for pip before 2.6 use the older C++ string; the library's own symbols tell.
  if command -v nm >/dev/null && ! nm -D --defined-only "$root/lib/libc10.so" 2>/dev/null | grep -q 'B5cxx11\|__cxx11'; then
    flags="$flags -D_GLIBCXX_USE_CXX11_ABI=0"
  fi
else
  [ -f /usr/include/ATen/ATen.h ] || fail "libtorch is missing; install libtorch-dev and libopenblas0-serial (or set LIBTORCH)"
fi
mkdir -p build
# shellcheck disable=SC2086
"${CXX:-g++}" -std=c++17 -O2 -fPIC -shared -fvisibility=hidden -Wl,-z,now -Wl,--no-undefined $flags shim.cpp $libs -o "$out.new.$$" \
  || { rm -f "$out.new.$$"; fail "shim.cpp did not compile against this libtorch"; }
mv "$out.new.$$" "$out"
printf '%s' "$root" >"$stamp"
echo "TorchSharp shim: built" >&2
