namespace MarketSim.Market.Setting;

/// <summary>The fixed list of phases that every day goes through.</summary>
public sealed class DayPlan
{
    private readonly Phase[] _phases;
    private readonly int[] _firstOfKind;

    /// <summary>The plan with this many rounds of application and acceptance.</summary>
    public DayPlan(int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var phases = new List<Phase>();
        for (PhaseKind kind = PhaseKind.Upstream; kind <= PhaseKind.Brokerage; kind++)
        {
            phases.Add(new Phase(kind, 0, phases.Count));
        }

        for (int round = 0; round < rounds; round++)
        {
            phases.Add(new Phase(PhaseKind.Application, round, phases.Count));
            phases.Add(new Phase(PhaseKind.Acceptance, round, phases.Count));
        }

        phases.Add(new Phase(PhaseKind.Settlement, 0, phases.Count));
        phases.Add(new Phase(PhaseKind.Close, 0, phases.Count));
        _phases = [.. phases];
        _firstOfKind = [.. Enum.GetValues<PhaseKind>().Select(kind => Array.FindIndex(_phases, phase => phase.Kind == kind))];
    }

    /// <summary>The phases in order.</summary>
    public ReadOnlySpan<Phase> Phases => _phases;

    /// <summary>Place in the day of the first phase of a kind.</summary>
    public int OrdinalOf(PhaseKind kind) => _firstOfKind[(int)kind];
}
