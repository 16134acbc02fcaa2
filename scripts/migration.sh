#!/usr/bin/env bash
# Writes a migration for both databases: scripts/migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run --project tools/Arena.Design -- "${1:?a name for the migration, such as AddSurveys}" src/Arena
