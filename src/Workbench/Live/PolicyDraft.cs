using System.Text.Json;
using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.Overrides;

namespace MarketSim.Workbench.Live;

/// <summary>An event of policy that somebody fills in while a run goes on.</summary>
public sealed class PolicyDraft
{
    /// <summary>Kind of the event.</summary>
    public string Kind { get; set; } = PolicyKinds.All.First().Id;

    /// <summary>First day of effect.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Last day of effect; null for good.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Size of the change, in the unit of the kind.</summary>
    public double Amount { get; set; }

    /// <summary>Ids of the provinces meant; none means all.</summary>
    public IReadOnlyList<string> Provinces { get; set; } = [];

    /// <summary>Ids of the cards meant.</summary>
    public IReadOnlyList<string> Cards { get; set; } = [];

    /// <summary>The kind.</summary>
    public PolicyKind Rule => PolicyKinds.Of(Kind);

    /// <summary>The assignment that adds the event to a policy.</summary>
    public string Assignment
    {
        get
        {
            var one = new Dictionary<string, object> { ["date"] = Iso(Date), ["kind"] = Kind };
            if (Rule.Amount is not null)
            {
                one["amount"] = Amount;
            }

            if (Until is { } until)
            {
                one["until"] = Iso(until);
            }

            if (Provinces.Count > 0)
            {
                one["provinces"] = Provinces;
            }

            if (Cards.Count > 0)
            {
                one["cards"] = Cards;
            }

            return "policy={add: [" + JsonSerializer.Serialize(one, RunJson.Options).ReplaceLineEndings(" ") + "]}";
        }
    }

    /// <summary>The policy with the event in it, or what is wrong with it.</summary>
    public PolicyEdits AddTo(Scenario scenario, IReadOnlyList<PolicyEvent> now) => PolicyEdits.Apply(scenario, now, [Assignment]);

    /// <summary>A policy whose event at a place has ended: it is not in it from the next day on.</summary>
    public static IReadOnlyList<PolicyEvent> Without(IReadOnlyList<PolicyEvent> now, int place) => [.. now.Where((_, index) => index != place)];

    /// <summary>An event in words: <c>compute_voucher 0.3 from 2026-01-01</c>.</summary>
    public static string InWords(PolicyEvent one) => Invariant($"{one.Kind}{(PolicyKinds.Find(one.Kind)?.Amount is null ? "" : Invariant($" {one.Amount:0.####}"))}")
        + (one.Provinces.Count == 0 ? "" : $" ({string.Join(", ", one.Provinces)})");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
