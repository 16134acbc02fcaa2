#!/usr/bin/env bash
# Runs every test: pure, HTTP on SQLite and on PostgreSQL, browser. Needs the .NET 10 SDK and Node.js;
# installs Chromium and PostgreSQL itself when root. The last line is "N passed, N failed".
#   ./test.sh          as on every change
#   ./test.sh --long   the durability tests with 100 rounds instead of 10; statistics against ten times as many cases, where R is
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$root/scripts/common.sh"
. "$root/scripts/postgres.sh"
. "$root/scripts/tests.sh"
cd "$root"

for argument in "$@"; do
  case $argument in
    --long) export ARENA_LONG=1 && longest=120m ;;
    *) die "Unknown argument $argument. Usage: ./test.sh [--long]" ;;
  esac
done

need_build_tools
need_test_tools
make_work_folder
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

export ARENA_CHROMIUM ARENA_EXE="$root/out/test/arena/arena" PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
rm -rf "$root/out/test"

step "Restore" dotnet restore Arena.slnx --locked-mode --nologo -v quiet
step "Build" dotnet build Arena.slnx -c Release --no-restore --nologo -v quiet
step "Publish" dotnet publish src/Arena -c Release --no-build -o "$root/out/test/arena" --nologo -v quiet
step "PostgreSQL" start_postgres "$work/postgres"

run_tests Arena.Evidence.Tests
if [[ -n ${ARENA_LONG:-} ]] && command -v Rscript >/dev/null; then
  mkdir "$work/reference"
  step "2,000 cases a method from R" env --chdir=tests/Arena.Evidence.Tests/Statistics/reference Rscript all.R 2000 "$work/reference"
  ARENA_REFERENCE="$work/reference" run_tests Arena.Evidence.Tests reference
fi
ARENA_TEST_DATABASE=sqlite run_tests Arena.Tests sqlite
ARENA_TEST_DATABASE=postgres ARENA_TEST_POSTGRES=$postgres_connection run_tests Arena.Tests postgres
run_tests Arena.Browser.Tests

finish
