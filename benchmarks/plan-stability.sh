#!/usr/bin/env bash
# The plan's band from two disjoint sets of seeds: says both, how far apart they are, and fails when that is more than 0.1.
# Usage: benchmarks/plan-stability.sh [SEEDS] [marketsim plan options ...]     20 seeds a set unless told otherwise
# Killed at any moment, it goes on where it was when called again.
set -euo pipefail
cd "$(dirname "$0")/.."
seeds=${1:-20}
shift || true
tool=src/Simulator/bin/Release/net10.0/marketsim
[ -x "$tool" ] || dotnet build src/Simulator -c Release
first=20241002
for set in 1 2; do
  folder=runs/plan-stability-$seeds-$set
  if [ -e "$folder/study.json" ]; then
    "$tool" resume "$folder" > /dev/null
  else
    "$tool" plan scenarios/studies/plan-stability.yaml --replicates "$seeds" --set "seed=$((first + (set - 1) * seeds))" --out "$folder" "$@" > /dev/null
  fi
done
for set in 1 2; do
  "$tool" show "runs/plan-stability-$seeds-$set" bands --csv
done | awk -F, '
  /best_ratio/ { for (i = 1; i <= NF; i++) at[$i] = i; next }
  $at["seed_set"] == "all" && $at["future"] == "all" {
    n++; best[n] = $at["best_ratio"]; low[n] = $at["band_low"]; high[n] = $at["band_high"]
    printf "set %d: band %.2f to %.2f, best ratio %.2f (%.2f to %.2f), %d seeds\n", n, low[n], high[n], best[n], $at["best_ratio_low"], $at["best_ratio_high"], $at["seeds"]
  }
  function abs(x) { return x < 0 ? -x : x }
  END {
    apart = abs(best[1] - best[2])
    if (abs(low[1] - low[2]) > apart) apart = abs(low[1] - low[2])
    if (abs(high[1] - high[2]) > apart) apart = abs(high[1] - high[2])
    printf "at most %.3f apart: %s\n", apart, apart <= 0.1 ? "stable" : "not stable"
    exit apart > 0.1
  }'
