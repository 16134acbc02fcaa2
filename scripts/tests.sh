# What test.sh does, step by step. To be sourced from bash, after common.sh and postgres.sh.

passed=0
failed=0
work=
running= # process group of the step under way
longest=30m # of one step or run of tests; what hangs is stopped and counts as failed

need_test_tools() {
  local missing=()
  find_chromium || missing+=(chromium fonts-liberation fonts-dejavu-core)
  [[ -n $(postgres_bin) ]] || missing+=(postgresql)
  [[ -e /usr/share/zoneinfo/Europe/Copenhagen ]] || missing+=(tzdata)
  [[ ${#missing[@]} -eq 0 ]] && return

  local say="The tests need more packages: apt-get install ${missing[*]}"
  if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then die "$say"; fi
  printf 'Installing %s …\n' "${missing[*]}"
  local log
  log=$(mktemp)
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    die "$say"
  fi
  rm -f "$log"
  find_chromium || die "No Chromium that starts was found; point ARENA_CHROMIUM at one. (Ubuntu's package is a snap; Debian's works.)"
  [[ -n $(postgres_bin) ]] || die "$say"
}

# A browser that is only a hint to install a snap does not answer --version.
find_chromium() {
  local candidate
  for candidate in "${ARENA_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [[ -x $candidate ]] && "$candidate" --version >/dev/null 2>&1 </dev/null; then
      ARENA_CHROMIUM=$candidate
      return 0
    fi
  done
  return 1
}

# Everything temporary lies in one folder. The postgres user must be able to walk to its part.
make_work_folder() {
  work=$(mktemp -d "${TMPDIR:-/tmp}/arena-test.XXXXXX")
  chmod 711 "$work"
  if ! "${as_postgres[@]}" test -x "$work" 2>/dev/null; then
    rmdir "$work"
    work=$(mktemp -d /tmp/arena-test.XXXXXX)
    chmod 711 "$work"
  fi
  mkdir "$work/tmp" "$work/results"
  export TMPDIR="$work/tmp"
}

clean_up() {
  local code=$? mounted
  trap - INT TERM HUP
  stop_running
  stop_postgres
  # A test that was cut off may have left its small file system behind.
  while read -r mounted; do umount "$mounted" || true; done \
    < <(awk -v work="$work/" 'index($2, work) == 1 { print $2 }' /proc/mounts)
  rm -rf --one-file-system "$work" || true
  exit "$code"
}

# Waits for a command in its own session, so that a signal is heard at once and stops all that it started.
# What takes longer than it may is stopped; the code is then 124, or 137 where it would not hear.
run_apart() {
  setsid timeout --kill-after=15 "$longest" "$@" </dev/null &
  running=$!
  local code=0
  wait "$running" || code=$?
  stop_running
  return "$code"
}

# say_if_stopped CODE BEGIN: a line that cannot be taken for anything else.
say_if_stopped() {
  [[ $1 -eq 124 || $1 -eq 137 ]] || return 0
  printf 'STOPPED after %s s (the limit is %s); counts as failed\n' $((SECONDS - $2)) "$longest"
}

stop_running() {
  [[ -n $running ]] || return 0
  kill -KILL -- "-$running" 2>/dev/null || true
  wait "$running" 2>/dev/null || true
  running=
}

# step NAME COMMAND…: quiet when it succeeds; when not, its output, and the end.
step() {
  local name=$1 log="$work/step.log" begin=$SECONDS code=0
  shift
  local how=(run_apart)
  if declare -F "$1" >/dev/null; then how=(); fi
  "${how[@]}" "$@" >"$log" 2>&1 || code=$?
  if [[ $code -ne 0 ]]; then
    printf '%s FAILED after %s s\n' "$name" $((SECONDS - begin))
    say_if_stopped "$code" "$begin"
    if grep -q 'error' "$log"; then grep 'error' "$log" | sort -u | head -n 60; else tail -n 60 "$log"; fi
    failed=$((failed + 1))
    finish
  fi
  printf '%-32s %4s s\n' "$name" $((SECONDS - begin))
}

# run_tests PROJECT [LABEL]: one run of a test project, its failures shown, its numbers added.
run_tests() {
  local project=$1 name="$1${2:+ ($2)}" trx="$1${2:+-$2}.trx" begin=$SECONDS code=0
  local log="$work/$trx.log"
  if [[ ! -e tests/$project ]]; then return 0; fi

  run_apart dotnet test "tests/$project" -c Release --no-build --nologo \
    --results-directory "$work/results" --logger "trx;LogFileName=$trx" --logger 'console;verbosity=minimal' \
    --blame-hang-timeout "$([[ -n ${ARENA_LONG:-} ]] && echo 90m || echo 20m)" --blame-hang-dump-type none \
    >"$log" 2>&1 || code=$?

  local run_passed run_failed run_total run_executed
  read -r run_total run_executed run_passed run_failed < <(trx_counts "$work/results/$trx")
  # A runner that fell, and a run without tests, are failures although no test says so.
  if [[ $run_executed -eq 0 || ( $code -ne 0 && $run_failed -eq 0 ) ]]; then
    run_failed=$((run_failed + 1))
    if [[ $run_executed -eq 0 ]]; then printf '%s: no result was written\n' "$name"; fi
    say_if_stopped "$code" "$begin"
    tail -n 60 "$log"
  elif [[ $run_failed -gt 0 ]]; then
    grep -vE '^(Test run for|VSTest version|Starting test execution|A total of|Attachments:|Results File:|\[xUnit\.net .*\]|  *$)|\.trx$|^Data collector .Blame. message' "$log" || true
  fi
  passed=$((passed + run_passed))
  failed=$((failed + run_failed))
  printf '%-32s %4s s   ok: %s, not ok: %s%s\n' "$name" $((SECONDS - begin)) "$run_passed" "$run_failed" \
    "$([[ $run_total -gt $run_executed ]] && printf ', not run: %s' $((run_total - run_executed)) || true)"
}

# Prints "total executed passed failed" of a test result file; zeros when there is none.
trx_counts() {
  { grep -o '<Counters [^>]*>' "$1" 2>/dev/null || true; } | awk '
    function number(name) { return match($0, "[ ]" name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    { total = number("total"); executed = number("executed"); passed = number("passed")
      failed = number("failed") + number("error") + number("timeout") + number("aborted") }
    END { print total + 0, executed + 0, passed + 0, failed + 0 }'
}

finish() {
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
  if [[ $failed -gt 0 || $passed -eq 0 ]]; then exit 1; fi
  exit 0
}
