#!/usr/bin/env bash
# Puts a run on three nodes and a Redis server of this machine through a seeded list of faults, and compares its tables with those of the undisturbed run.
# Usage: benchmarks/faults.sh [SEED] [COUNT] [KIND]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build benchmarks -c Release --verbosity quiet
exec benchmarks/bin/Release/net10.0/MarketSim.Benchmarks faults "$@"
