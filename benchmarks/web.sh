#!/bin/sh
# How many requests a second the server answers, how long they take, and what each costs it: wrk with one thread and 64
# connections against bench_web, on this machine.
#
#   benchmarks/web.sh build/benchmarks/bench_web [seconds] [workers]
set -eu
server=${1:?"which bench_web?"}
seconds=${2:-8}
workers=${3:-2}

port_file=$(mktemp)
"$server" "$workers" >"$port_file" &
pid=$!
trap 'kill "$pid" 2>/dev/null; rm -f "$port_file"' EXIT
while [ ! -s "$port_file" ]; do sleep 0.05; done
base=http://127.0.0.1:$(cat "$port_file")

ticks() { awk '{print $14 + $15}' "/proc/$pid/stat"; }

load() {
    name=$1
    shift
    before=$(ticks)
    wrk -t1 -c64 -d"$seconds" --latency "$@" >"$port_file.out"
    after=$(ticks)
    awk -v name="$name" -v ticks=$((after - before)) -v hertz="$(getconf CLK_TCK)" '
        $1 == "50%" && NF == 2 { middle = $2 }
        $1 == "99%" && NF == 2 { worst = $2 }
        / requests in / { requests = $1 }
        /^Requests\/sec/ { rate = $2 }
        /Non-2xx|Socket errors/ { print name ": " $0 }
        END { printf "%-16s %8.0f requests/s   p50 %-8s p99 %-8s %5.1f us of CPU each\n",
                  name, rate, middle, worst, ticks / hertz * 1e6 / requests }' "$port_file.out"
    rm -f "$port_file.out"
}

load small "$base/small"
load page "$base/page"
load "page, gzip" -H "Accept-Encoding: gzip" "$base/page"
load "page, br" -H "Accept-Encoding: br" "$base/page"
