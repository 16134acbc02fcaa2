#!/usr/bin/env bash
# Writes a migration for both databases: scripts/migration.sh WhatItIs
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
[[ $# -eq 1 ]] || { echo "Usage: scripts/migration.sh WhatItIs" >&2; exit 1; }
cd "$root"
exec dotnet run --project tools/Arena.Design -- "$1" src/Arena
