using System.Text.Json;
using System.Text.Json.Nodes;

namespace MarketSim.Workbench.Drafts;

/// <summary>The lever of card supply: a factor on all shipments from the first day on, which a scenario says in one line.</summary>
public static class ShipmentLever
{
    /// <summary>Path of what it sets.</summary>
    public const string Path = "supply.shipment_changes";

    /// <summary>Where it stands; null if the scenario has no shipments, or no first day.</summary>
    public static Lever? Of(DraftBase baseline, DraftView view) =>
        view.Tree["supply"]?["shipments"] is JsonArray { Count: > 0 } && DayOf(baseline.Tree) is { } day
            ? new Lever(new("Card shipments, times the baseline", "芯片供货量（基准的倍数）"), Path, 0.25, 2, FactorOf(view.Tree, day), FactorOf(baseline.Tree, day), "") : null;

    /// <summary>Moves it.</summary>
    public static void Move(ScenarioDraft draft, double to)
    {
        if (DayOf(draft.Base.Tree) is not { } day)
        {
            return;
        }

        JsonNode?[] others = [.. Changes(draft.View.Tree).Where(change => !IsOwn(change, day)).Select(change => change?.DeepClone())];
        var changes = new JsonArray(to == 1 ? others : [new JsonObject { ["from"] = day, ["factor"] = to }, .. others]);
        if (changes.Count == 0 && Changes(draft.Base.Tree).Count == 0)
        {
            draft.Reset(Path);
        }
        else
        {
            draft.Set(Path, changes);
        }
    }

    private static JsonArray Changes(JsonObject tree) => tree["supply"]?["shipment_changes"] as JsonArray ?? [];

    private static double FactorOf(JsonObject tree, string day) =>
        Changes(tree).FirstOrDefault(change => IsOwn(change, day))?["factor"] is JsonValue factor && factor.GetValueKind() == JsonValueKind.Number ? factor.GetValue<double>() : 1;

    private static bool IsOwn(JsonNode? change, string day) => change?["from"]?.ToString() == day && change["cards"] is not JsonArray { Count: > 0 };

    /// <summary>The day on which the quarter of the first simulated day begins.</summary>
    private static string? DayOf(JsonObject tree) => DateOnly.TryParseExact(tree["horizon"]?["start"]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly start)
        ? new DateOnly(start.Year, ((start.Month - 1) / 3 * 3) + 1, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
