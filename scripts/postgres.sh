# A PostgreSQL server of the tests' own: a fresh cluster in a folder, on a free port of 127.0.0.1.
# To be sourced from bash, after common.sh.

postgres_pid=
postgres_connection=

# PostgreSQL refuses to run as root; anybody else runs it as themselves.
as_postgres=()
if [[ $EUID -eq 0 ]]; then as_postgres=(setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/); fi

# The newest server binaries: Debian keeps them out of PATH, one folder a version.
postgres_bin() {
  local initdb
  initdb=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [[ -n $initdb ]] || initdb=$(command -v initdb || true)
  [[ -z $initdb ]] || dirname "$initdb"
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); do
    # Nobody answers there: the connection is refused at once.
    if ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      printf '%s\n' "$port"
      return
    fi
  done
}

# start_postgres FOLDER: the folder's parents must be open to the postgres user.
start_postgres() {
  local folder=$1 bin password port attempt
  bin=$(postgres_bin)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  mkdir -p "$folder"
  printf '%s\n' "$password" >"$folder/password"
  chmod 600 "$folder/password"
  if [[ $EUID -eq 0 ]]; then chown -R postgres "$folder"; fi

  if ! (cd / && "${as_postgres[@]}" "$bin/initdb" -D "$folder/cluster" -U arena -A scram-sha-256 \
    --pwfile="$folder/password" -E UTF8 --locale=C.UTF-8 --data-checksums) >"$folder/initdb.log" 2>&1; then
    cat "$folder/initdb.log"
    return 1
  fi

  for attempt in 1 2 3 4 5; do
    port=$(free_port)
    # fsync, synchronous_commit and full_page_writes stay on: the durability tests are about them.
    # Its own session, so that Ctrl-C reaches it by stop_postgres, after the tests.
    (cd / && exec setsid "${as_postgres[@]}" "$bin/postgres" -D "$folder/cluster" -p "$port" \
      -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300) \
      >"$folder/server-$attempt.log" 2>&1 </dev/null &
    postgres_pid=$!
    if wait_for_postgres "$folder/server-$attempt.log"; then
      postgres_connection="Host=127.0.0.1;Port=$port;Username=arena;Password=$password"
      return 0
    fi
    stop_postgres
  done
  cat "$folder/server-$attempt.log"
  return 1
}

wait_for_postgres() {
  local tenths
  for ((tenths = 0; tenths < 300; tenths++)); do
    if grep -q 'database system is ready to accept connections' "$1" 2>/dev/null; then return 0; fi
    if ! kill -0 "$postgres_pid" 2>/dev/null; then return 1; fi
    sleep 0.1
  done
  return 1
}

stop_postgres() {
  local tenths
  [[ -n $postgres_pid ]] || return 0
  kill -INT "$postgres_pid" 2>/dev/null || true
  for ((tenths = 0; tenths < 200; tenths++)); do
    if ! kill -0 "$postgres_pid" 2>/dev/null; then break; fi
    sleep 0.1
  done
  kill -QUIT "$postgres_pid" 2>/dev/null || true
  wait "$postgres_pid" 2>/dev/null || true
  postgres_pid=
}
