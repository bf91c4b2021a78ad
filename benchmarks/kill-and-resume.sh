#!/usr/bin/env bash
# Kills a sweep with SIGKILL at random moments, resumes it until it is done, and compares its tables with those of a sweep that nobody disturbed.
# Usage: benchmarks/kill-and-resume.sh [KILLS] [SEED]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
kills="${1:-10}"
RANDOM="${2:-2024}"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
sim="${MARKETSIM:-src/Simulator/bin/Release/net10.0/marketsim}"
[[ -x "$sim" ]] || dotnet build src/Simulator -c Release --verbosity quiet
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cat > "$work/study.yaml" <<STUDY
name: kill-and-resume
baseline: $PWD/scenarios/tiny.yaml
replicates: 6
factors:
  - {path: centers.build_ahead.ratio, range: {from: 0.6, to: 2.4, steps: 4}}
  - {path: "demand.segments[sme].growth_per_year", name: growth, values: [0.1, 0.5, 0.9]}
outcomes: [take_up_2023, requests_failed_share_2023]
STUDY

started="$(date +%s%N)"
"$sim" sweep "$work/study.yaml" --out "$work/whole" --quiet > /dev/null
whole_ms="$((($(date +%s%N) - started) / 1000000))"
begin=(sweep "$work/study.yaml" --out "$work/killed" --force --quiet)
"$sim" "${begin[@]}" > /dev/null 2>&1 &
done_kills=0
while ((done_kills < kills)); do
    pid=$!
    # Between a twentieth and two fifths of the time that the undisturbed sweep took.
    sleep "$(awk -v whole="$whole_ms" -v draw="$RANDOM" 'BEGIN { printf "%.3f", whole / 1000 * (0.05 + 0.35 * draw / 32768) }')"
    if ! kill -9 "$pid" 2> /dev/null; then
        wait "$pid" || true
        echo "the study was over before kill $((done_kills + 1)): begun again"
        "$sim" "${begin[@]}" > /dev/null 2>&1 &
        continue
    fi
    wait "$pid" 2> /dev/null || true
    if [[ ! -f "$work/killed/study.json" ]]; then
        echo "killed before the study had a folder: begun again"
        "$sim" "${begin[@]}" > /dev/null 2>&1 &
        continue
    fi
    done_kills=$((done_kills + 1))
    echo "kill $done_kills: $(stat -c %s "$work/killed/journal.bin") bytes recorded"
    "$sim" resume "$work/killed" --quiet > /dev/null 2>&1 &
done
wait || true
"$sim" resume "$work/killed" | tail -2

# Every record is one frame: a run that had been recorded and was run again would make the journal longer.
same=0
for table in points results summary trials; do
    cmp "$work/whole/$table.parquet" "$work/killed/$table.parquet" || same=1
done
[[ "$(stat -c %s "$work/whole/journal.bin")" == "$(stat -c %s "$work/killed/journal.bin")" ]] || same=1
if ((same == 0)); then echo "$kills kills: tables identical to the last bit, no run recorded twice"; else echo "DIFFERENT"; fi
exit "$same"
