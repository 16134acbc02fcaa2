#!/usr/bin/env bash
# Builds Arena when needed and starts it on http://127.0.0.1:5080 (or ASPNETCORE_URLS).
# Arguments go to `arena serve`; without --data or a PostgreSQL connection string, data lies in data/.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$root/scripts/common.sh"

publish_when_needed

where=(--data "$root/data")
if [[ -n ${ConnectionStrings__Arena:-} ]]; then where=(); fi
for argument in "$@"; do
  case $argument in --data | --data=*) where=() ;; esac
done

exec "$root/out/arena/arena" serve "${where[@]}" "$@"
