#!/bin/sh
# Makes pairFilterModule.ts from pairFilter.c. Needs clang and wasm-ld (Debian: apt install clang lld).
set -eu
cd "$(dirname "$0")"
made=$(mktemp)
trap 'rm -f "$made"' EXIT
clang --target=wasm32 -msimd128 -O3 -mbulk-memory -nostdlib -ffreestanding -fno-builtin \
  -Wl,--no-entry -Wl,--import-memory -Wl,--strip-all -Wl,-z,stack-size=1024 -o "$made" pairFilter.c
{
  echo '/** Made by build.sh from pairFilter.c: WebAssembly in base64. */'
  echo 'export const pairFilterModule ='
  printf '  "%s";\n' "$(base64 -w0 "$made")"
} > pairFilterModule.ts
