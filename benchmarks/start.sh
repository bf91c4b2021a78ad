#!/usr/bin/env bash
# Processor seconds (user and system) of four commands, for one build or for two in turn: version, check, run of a month, report. Least and median.
# Usage: benchmarks/start.sh [TURNS] [FOLDER-OF-MARKETSIM] [FOLDER-OF-ANOTHER]     five turns of this checkout's Release build unless told otherwise
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
turns=${1:-5}
own=src/Simulator/bin/Release/net10.0
builds=("${@:2}")
if [ ${#builds[@]} = 0 ]; then
  dotnet build src/Simulator -c Release --verbosity quiet
  builds=("$own")
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
scenario=scenarios/national-2026.yaml

# Appends what a command takes to a file of its name and build.
take() { # BUILD-NUMBER NAME ARGUMENTS...
  local TIMEFORMAT='%U %S' number=$1 name=$2
  shift 2
  { time "${builds[number]}/marketsim" "$@" > /dev/null 2> "$work/errors" || { cat "$work/errors" >&2; exit 1; }; } 2>&1 | awk '{ print $1 + $2 }' >> "$work/$name.$number"
}

for _ in $(seq "$turns"); do
  for number in "${!builds[@]}"; do
    take "$number" version version
    take "$number" check check $scenario
    take "$number" run run $scenario --set horizon.end=2023-01-31 --out "$work/month.$number" --force
    take "$number" report report "$work/month.$number"
  done
done

echo "| build | command | least s | median s |"
echo "| --- | --- | ---: | ---: |"
for name in version check run report; do
  for number in "${!builds[@]}"; do
    sort -n "$work/$name.$number" | awk -v build="${builds[number]}" -v name=$name \
      '{ all[NR] = $1 } END { printf "| %s | %s | %.2f | %.2f |\n", build, name, all[1], all[int((NR + 1) / 2)] }'
  done
done
# The same tables, whatever the build.
if [ ${#builds[@]} = 2 ]; then
  for number in 0 1; do grep -o '"sha256": *"[0-9a-f]*"' "$work/month.$number/run.json" > "$work/tables.$number"; done
  cmp -s "$work/tables.0" "$work/tables.1" && echo "same tables" || { echo "other tables"; exit 1; }
fi
