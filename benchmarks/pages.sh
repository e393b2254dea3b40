#!/bin/bash
# How long the pages that people use all day take, in an invented region of 1,500 children in care: on SQLite and, where
# KITH_TEST_POSTGRESQL is set, on PostgreSQL, with the same record moved there by `kith backup` and `kith restore`.
#
#   benchmarks/pages.sh build/kith [seconds for each]
#
# A social worker has 25 children, among them the one who has been in care the longest. Each page is asked for at about
# 200 requests a second by 24 browsers, which gives the middle and the 99th latency; then by 8 without a pause, which
# gives the rate and the CPU time of each, the database server's included. Every look is on the audit before the page
# leaves, so each page is also a durable commit.
set -euo pipefail
program=$(realpath "${1:?"which kith?"}")
seconds=${2:-5}
here=$(realpath "$(dirname "$0")")
folder=$(mktemp -d)
file=$folder/region.kith
pid=""
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null; rm -rf "$folder"' EXIT

sql() { sqlite3 -readonly "$file" "$1"; }

# The demo lets anyone sign in by one press, as its own sign-in page says.
serve() {  # the store
    local port=$((20000 + RANDOM % 12000))
    base=http://127.0.0.1:$port
    "$program" demo --store "$1" --port "$port" --quiet >"$folder/log" 2>&1 &
    pid=$!
    for _ in $(seq 100); do
        if curl -sf "$base/health" >/dev/null; then return; fi
        sleep 0.1
    done
    cat "$folder/log" >&2
    exit 1
}

stop() { kill "$pid" && wait "$pid" || true; pid=""; }

csrf_of() { grep -o 'name="csrf" value="[^"]*"' "$1" | head -n 1 | cut -d'"' -f4; }

# Signs in and leaves the session in $cookie and a token for forms in $csrf.
sign_in() {
    local jar=$folder/jar page=$folder/page
    rm -f "$jar"
    curl -sf -b "$jar" -c "$jar" "$base/sign-in" -o "$page"
    curl -sf -b "$jar" -c "$jar" "$base/sign-in/as" -o /dev/null --data-urlencode "csrf=$(csrf_of "$page")" -d "who=$1"
    cookie="kith_session=$(awk '$6 == "kith_session" { print $7 }' "$jar")"
    curl -sf -H "Cookie: $cookie" "$base/my-day" -o "$page"
    csrf=$(csrf_of "$page")
}

# Whoever worked with the child goes on: only this worker's load is made up to 25.
allocate() {
    curl -sf -H "Cookie: $cookie" "$base/people/$1/workers/new" -o /dev/null \
        --data-urlencode "csrf=$csrf" -d "worker=$worker&starts=today&shown_at=9007199254740991"
}

choose() {
    local now="retired_by is null and ends is null"
    IFS='|' read -r sign_in_name worker < <(sql "select a.sign_in_name, a.person from access_account a join access_role r
        on r.authority = a.authority and r.about = a.person where a.authority = 1 and r.role = 'social_worker' and $now
        order by 1 desc limit 1")
    manager=$(sql "select a.sign_in_name from access_account a join access_role r on r.authority = a.authority and
        r.about = a.person where a.authority = 1 and r.role = 'manager' and $now limit 1")
    local hidden="select about from access_restriction where authority = 1 and $now"
    child=$(sql "select about from care_period where authority = 1 and $now and about not in ($hidden)
        order by starts, about limit 1")
    local mine="select about from access_allocation where authority = 1 and worker = $worker and $now"
    local more=$((25 - $(sql "select count(*) from ($mine) where about <> $child")))
    others=$(sql "select about from care_period where authority = 1 and $now and about not in ($mine) and
        about not in ($hidden) and about <> $child order by starts limit $((more - 1))")
    children="$child $others"
}

# The CPU time, in ticks, of the server and of what serves it on PostgreSQL.
ticks() {
    local all=$pid
    if [ "$store" = PostgreSQL ]; then
        all+=" $(psql "$KITH_TEST_POSTGRESQL" -Atc "select pid from pg_stat_activity where backend_type = 'client backend'")"
    fi
    local one sum=0
    for one in $all; do
        if [ -r "/proc/$one/stat" ]; then sum=$((sum + $(awk '{ print $14 + $15 }' "/proc/$one/stat"))); fi
    done
    echo "$sum"
}

asked() { wrk -t1 --latency -H "Cookie: $cookie" -s "$here/pages.lua" "$@"; }

latency() { awk -v which="$1" '$1 == which && NF == 2 { print $2 }' "$2"; }

# A line of the table: what, then the file of requests.
load() {
    local out=$folder/out before after
    asked -c24 -d"$seconds" "$base" -- "$2" 110 >"$out.paced"
    before=$(ticks)
    asked -c8 -d"$seconds" "$base" -- "$2" >"$out.full"
    after=$(ticks)
    line "$1" "$(latency 50% "$out.paced")" "$(latency 99% "$out.paced")" "$out.full" $((after - before))
    rate=$(awk '/^Requests\/sec/ { print $2 }' "$out.paced")
    if awk -v rate="$rate" 'BEGIN { exit rate > 190 }'; then echo "  the pace of $1 was only $rate a second"; fi
}

# Saving: one browser, then sixteen.
load_saves() {
    local out=$folder/out browsers before after
    for browsers in 1 16; do
        before=$(ticks)
        asked -c$browsers -d"$seconds" "$base" -- "$2" >"$out"
        after=$(ticks)
        line "$1, $browsers at once" "$(latency 50% "$out")" "$(latency 99% "$out")" "$out" $((after - before))
    done
}

line() {
    awk -v store="$store" -v what="$1" -v p50="$2" -v p99="$3" -v ticks="$5" -v hertz="$(getconf CLK_TCK)" '
        / requests in / { requests = $1 }
        /^Requests\/sec/ { rate = $2 }
        /Non-2xx|Socket errors/ { wrong = wrong "  " what ":" $0 "\n" }
        END { printf "| %-28s | %-10s | %8s | %8s | %6.0f | %6.2f ms |\n%s",
                  what, store, p50, p99, rate, ticks / hertz * 1e3 / requests, wrong }' "$4"
}

visit_of() { echo "/children/$1/visits/new csrf=$csrf&on=today&seen=alone&where=home&said=I+like+it+here&notes=All+well&next="; }

# Two hundred people of the authority, as they might be typed: right, with a letter left out, and with the day of birth.
searches() {
    sql "select '/people?q=' || replace(n.given || '+' || n.family, ' ', '+') || '|' ||
            '/people?q=' || replace(n.given || '+' || substr(n.family, 1, 3) || substr(n.family, 5), ' ', '+') || '|' ||
            '/people?q=' || replace(n.given || '+' || substr(n.family, 1, 3) || substr(n.family, 5), ' ', '+') ||
            '+' || p.born
        from people_name n join people_person p on p.authority = n.authority and p.about = n.about
        where n.authority = 1 and n.retired_by is null and p.retired_by is null and p.born is not null
            and n.given not like '%''%' and n.family not like '%''%' and n.family not like '%-%'
        order by n.fact * 7919 % 10007 limit 200" >"$folder/searches"
    cut -d'|' -f1 "$folder/searches" >"$folder/right"
    cut -d'|' -f2 "$folder/searches" >"$folder/misspelt"
    cut -d'|' -f3 "$folder/searches" >"$folder/misspelt-born"
}

measure() {
    sign_in "$sign_in_name"
    local page
    for page in "" /timeline /people /plan /duties; do
        echo "/children/$child$page" >"$folder/asks"
        load "a child: ${page:-the first page}" "$folder/asks"
    done
    echo /my-day >"$folder/asks"
    load "My day, 25 children" "$folder/asks"
    load "search: right" "$folder/right"
    load "search: misspelt" "$folder/misspelt"
    load "search: misspelt, with born" "$folder/misspelt-born"
    # The same 25 children again and again, so their files grow as no file does: this comes last.
    for one in $children; do visit_of "$one"; done >"$folder/asks"
    load_saves "save a visit" "$folder/asks"
}

"$program" demo --scale small --store "sqlite:$file" --no-serve 2>/dev/null | head -n 1
choose
serve "sqlite:$file"
sign_in "$manager"
for one in $children; do allocate "$one"; done
searches
echo "The child: $(sql "select 'in care since ' || starts from care_period where authority = 1 and about = $child and
    retired_by is null and ends is null"), $(sql "select count(*) from record_about where authority = 1 and person = $child") entries."
stop
"$program" backup "$folder/backup" --store "sqlite:$file" >/dev/null

echo
echo "| page                         | store      |      p50 |      p99 | most/s |       CPU |"
echo "|------------------------------|------------|---------:|---------:|-------:|----------:|"
store=SQLite
serve "sqlite:$file"
measure
stop
if [ -n "${KITH_TEST_POSTGRESQL:-}" ]; then
    store=PostgreSQL
    "$program" restore "$folder/backup" --store "$KITH_TEST_POSTGRESQL" >/dev/null
    serve "$KITH_TEST_POSTGRESQL"
    measure
    stop
fi
echo
echo "p50 and p99 are of pages at 200 requests a second; of saving with no pause. CPU is the time both the program and its database use for one. Load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
