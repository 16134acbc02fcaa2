# Shared by run.sh, test.sh and arena: where we are, and what has to be on the machine.
# To be sourced from bash; $root is the repository.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDTERMINALLOGGER=off
# Build servers outlive the script and keep its output open: whoever waits for the end would wait for them.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

need_build_tools() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    die "Arena needs the .NET 10 SDK: apt-get install dotnet-sdk-10.0 (on Debian, add Microsoft's package feed first)."
  fi
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    die "Arena needs Node.js with npm to fetch the design system: apt-get install nodejs npm"
  fi
}

# Publishes to out/arena when a source is newer than what lies there. Talks on stderr only,
# so that `arena participation --csv` can be sent to a file.
publish_when_needed() {
  local program="$root/out/arena/arena" stamp="$root/out/arena/.published" log
  if [[ -x $program && -e $stamp ]] && ! newer_source "$stamp"; then
    return
  fi
  need_build_tools
  printf 'Building Arena; the first time takes a minute or two …\n' >&2
  log=$(mktemp)
  if ! dotnet publish "$root/src/Arena" -c Release -o "$root/out/arena" --nologo -v quiet >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    rm -f "$log"
    die "Arena could not be built; the messages are above."
  fi
  rm -f "$log"
  touch "$stamp"
}

newer_source() {
  [[ -n $(find "$root/src" "$root"/*.props "$root/global.json" \
    \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/vendor' \) -prune \
    -o -type f -newer "$1" -print -quit) ]]
}
