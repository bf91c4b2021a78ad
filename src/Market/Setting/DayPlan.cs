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

/// <summary>One step of a day that all agents finish before any begins the next.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Round">Round of matching from 0; 0 in the phases that do not repeat.</param>
/// <param name="Ordinal">Place in the day, from 0.</param>
public readonly record struct Phase(PhaseKind Kind, int Round, int Ordinal);

/// <summary>The phases of a day, in their order. Application and acceptance repeat, once a round.</summary>
public enum PhaseKind
{
    /// <summary>Upstream ships, policy takes effect, the outside world buys.</summary>
    Upstream,

    /// <summary>Suppliers take in shipments, answer tenders, reprice and post offers.</summary>
    Supply,

    /// <summary>Projects advance, cards are ordered, centers set rents and post listings.</summary>
    Centers,

    /// <summary>Buyers that are due draw requests and choose channels.</summary>
    Demand,

    /// <summary>Brokers inquire and rank.</summary>
    Brokerage,

    /// <summary>Each open request applies to the best offer left to it.</summary>
    Application,

    /// <summary>Each center accepts by its own preference within its free cards.</summary>
    Acceptance,

    /// <summary>Leases start, rent is paid, agents learn, requests without an offer wait or fail.</summary>
    Settlement,

    /// <summary>Centers close the day: leases end, costs, idle card-days by cause.</summary>
    Close,
}
