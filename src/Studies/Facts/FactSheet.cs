namespace MarketSim.Studies.Facts;

/// <summary>The facts that runs are held against.</summary>
/// <remarks>
/// Source of the first 28: "Five questions on the state of AI computing centers" (AI智算中心现状五问), Cailianshe, 2024-10-02. F29 to F36 are from
/// what the press, IDC and MIIT reported of 2023 to 2026. Windows and spreads that these do not give are this project's reading of them.
/// </remarks>
/// <param name="facts">The facts, in order.</param>
public sealed class FactSheet(IReadOnlyList<Fact> facts)
{
    /// <summary>The 36 facts of the market.</summary>
    public static FactSheet Standard { get; } = new(
    [
        .. SupplyFacts.All, .. SellerFacts.All, .. CycleFacts.All,
        .. MatchFacts.All, .. ProjectFacts.All, MatchFacts.Inference,
        .. IdleFacts.All, .. TakeUpFacts.All,
        .. PaybackFacts.All, .. ExitFacts.All,
        .. QualityFacts.All,
    ]);

    /// <summary>All facts, in order.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>The facts that compare a run with others.</summary>
    public IEnumerable<Fact> Paired => facts.Where(fact => fact.Paired.Count > 0);

    /// <summary>The facts that a calibration can fit, in order.</summary>
    public IEnumerable<Fact> Fitted => facts.Where(fact => fact.Windows.Count > 0);

    /// <summary>All facts with nothing measured: what each says, asks for and is called.</summary>
    public IReadOnlyList<FactResult> Blank => [.. facts.Select(fact => fact.Blank())];

    /// <summary>A fact by its id; none when there is no such fact.</summary>
    public Fact? Find(string id) => facts.FirstOrDefault(fact => fact.Id == id);

    /// <summary>These facts and more.</summary>
    public FactSheet With(params Fact[] more) => new([.. facts, .. more]);

    /// <summary>Holds a run against all facts: each with its measured values and how it stands, in order.</summary>
    public IReadOnlyList<FactResult> Evaluate(FactContext context) => [.. facts.Select(fact => fact.Evaluate(context))];

    /// <summary>The paired facts that paired runs would answer.</summary>
    /// <remarks>
    /// The run is held against itself. A fact that cannot be evaluated even so has its period outside the run, or nothing to measure; its paired runs would be
    /// made for nothing.
    /// </remarks>
    public IReadOnlyList<Fact> Answerable(FactContext context)
    {
        FactContext withItself = context with { Paired = Paired.SelectMany(fact => fact.Paired).Distinct().ToDictionary(change => change, _ => context.Record) };
        return [.. Paired.Where(fact => fact.Evaluate(withItself).Status != FactStatus.NotEvaluated)];
    }
}
