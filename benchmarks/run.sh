#!/usr/bin/env bash
# Prints, in one run: the three engines side by side, time against the number of buyers, and what single steps cost.
# Usage: benchmarks/run.sh [REPEATS] [LAST-DAY-OF-THE-GROWTH-RUNS]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
repeats="${1:-3}"
until="${2:-2023-06-30}"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build benchmarks -c Release --verbosity quiet
bench=benchmarks/bin/Release/net10.0/MarketSim.Benchmarks

echo "## Engines"
"$bench" engines --repeats "$repeats"
echo
echo "## Floor"
"$bench" floor --repeats "$repeats"
echo
echo "## Growth, first day to $until"
"$bench" growth --repeats 1 --set "horizon.end=$until"
echo
echo "## Single steps"
"$bench" --filter '*' --job short --inProcess --memory --artifacts "${TMPDIR:-/tmp}/marketsim-benchmarks"
