#!/bin/sh
# Makes weighModule.ts from weigh.c and what it takes in. Needs clang and wasm-ld (Debian: apt install clang lld).
set -eu
cd "$(dirname "$0")"
made=$(mktemp)
trap 'rm -f "$made"' EXIT
clang --target=wasm32 -msimd128 -O3 -mbulk-memory -nostdlib -ffreestanding -fno-builtin -Wall -Werror \
  -Wl,--no-entry -Wl,--import-memory -Wl,--strip-all -Wl,-z,stack-size=16384 -o "$made" weigh.c
{
  echo '/** Made by build.sh from weigh.c: WebAssembly in base64. */'
  echo 'export const weighModule ='
  printf '  "%s";\n' "$(base64 -w0 "$made")"
} > weighModule.ts
