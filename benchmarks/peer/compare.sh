#!/usr/bin/env bash
# Runs MarketSim and the peer in turn, several times, and prints the medians. README.md says how to build both.
# Usage: benchmarks/peer/compare.sh FOLDER-OF-THE-PEER'S-CLASSES [TURNS]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
classes="$1"
turns="${2:-5}"
rows="$(mktemp)"
trap 'rm -f "$rows"' EXIT

for ((turn = 1; turn <= turns; turn++)); do
    for way in stepper schedule sequence; do
        if [ "$way" = stepper ]; then
            benchmarks/bin/Release/net10.0/MarketSim.Benchmarks peer
        else
            java -XX:+UseParallelGC -cp "$classes" PostOffice "$way"
        fi
    done | tee -a /dev/stderr | sed "s/^| /$turn|/" >> "$rows"
done

# Rows: turn | way | agents | steps | seconds | M updates a second | M updates a processor second. A ratio is one of processor seconds within a turn.
echo "| way | agents | M updates/s | M updates a processor second | x MarketSim, processor seconds of the same turn | range |"
echo "| --- | ---: | ---: | ---: | ---: | --- |"
awk -F'|' -v turns="$turns" '
    function sorted(values, count,    i, j, held) {
        for (i = 2; i <= count; i++) {
            held = values[i]
            for (j = i - 1; j > 0 && values[j] > held; j--) values[j + 1] = values[j]
            values[j + 1] = held
        }
    }
    {
        gsub(/ +/, " ")
        key = $2 "|" $3
        if ($1 == 1) keys[++n] = key
        speed[key, $1] = $6 + 0
        processor[key, $1] = $7 + 0
        agents[key] = $3
    }
    END {
        middle = int((turns + 1) / 2)
        for (k = 1; k <= n; k++) {
            key = keys[k]
            for (t = 1; t <= turns; t++) {
                a[t] = speed[key, t]
                b[t] = processor[key, t]
                r[t] = processor[key, t] / processor["MarketSim, stepper |" agents[key], t]
            }
            sorted(a, turns); sorted(b, turns); sorted(r, turns)
            printf "| %s|%s| %.2f | %.2f | %.2f | %.2f to %.2f |\n", substr(key, 1, index(key, "|") - 1), agents[key], a[middle], b[middle], r[middle], r[1], r[turns]
        }
    }' "$rows"
