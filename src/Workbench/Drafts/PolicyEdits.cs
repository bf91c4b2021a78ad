using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MarketSim.Market.Policies;

namespace MarketSim.Workbench.Drafts;

/// <summary>Edits of policy. Its events have no keys and stand in any order, so an event of the baseline that is changed goes to the end of the list: the small file then says which one goes and which one comes, and not the whole list.</summary>
public static partial class PolicyEdits
{
    /// <summary>Path of the events.</summary>
    public const string List = "policy";

    /// <summary>The events of a draft.</summary>
    public static IReadOnlyList<JsonObject> Events(DraftView view) => EventsOf(view.Tree);

    /// <summary>The events of a scenario.</summary>
    public static IReadOnlyList<JsonObject> EventsOf(JsonObject scenario) => scenario[List] is JsonArray list ? [.. list.OfType<JsonObject>()] : [];

    /// <summary>The event, by number, and the key that a path such as <c>policy[2].amount</c> leads to; null for other paths.</summary>
    public static (int Index, string Key)? EventOf(string path) =>
        Pattern().Match(path) is { Success: true } found ? (int.Parse(found.Groups["index"].Value, CultureInfo.InvariantCulture), found.Groups["key"].Value) : null;

    /// <summary>Changes an event.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">Number of the event, from 0.</param>
    /// <param name="edit">Changes a copy of it.</param>
    /// <returns>Its number from now on.</returns>
    public static int Change(ScenarioDraft draft, int index, Action<JsonObject> edit)
    {
        if (draft.View.Tree[List] is not JsonArray list || index < 0 || index >= list.Count || list[index] is not JsonObject old)
        {
            return -1;
        }

        var changed = (JsonObject)old.DeepClone();
        edit(changed);
        if (JsonNode.DeepEquals(old, changed))
        {
            return index;
        }

        var events = (JsonArray)list.DeepClone();
        bool ofBaseline = draft.Base.Tree[List] is JsonArray before && before.Any(item => JsonNode.DeepEquals(item, old));
        int place = ofBaseline ? events.Count - 1 : index;
        events.RemoveAt(index);
        events.Insert(place, changed);
        draft.SetList(List, events);
        IReadOnlyList<JsonObject> now = Events(draft.View);
        return place < now.Count && JsonNode.DeepEquals(now[place], changed) ? place : Enumerable.Range(0, now.Count).FirstOrDefault(i => JsonNode.DeepEquals(now[i], changed), -1);
    }

    /// <summary>Adds an event of a kind, in force from a day on, with the smallest amount that changes something.</summary>
    /// <returns>Its number.</returns>
    public static int Add(ScenarioDraft draft, PolicyKind kind, DateOnly date)
    {
        var added = new JsonObject { ["date"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["kind"] = kind.Id };
        if (kind.Amount is { } limits)
        {
            added["amount"] = limits.Whole ? Math.Max(1, limits.Lowest) : limits.Highest <= 1 ? Math.Max(limits.Lowest, 0.1) : Math.Clamp(1, limits.Lowest, limits.Highest);
        }

        draft.AddItem(List, added);
        return Events(draft.View).Count - 1;
    }

    /// <summary>The keys that an event of a kind may say besides its kind, in the order of a form.</summary>
    public static IReadOnlyList<string> KeysOf(PolicyKind? kind) => kind is null ? ["date", "until", "source"] :
    [
        "date", "until",
        .. kind.BarsCards == true ? (string[])["announced"] : [],
        .. kind.Amount is not null ? (string[])["amount"] : [],
        .. Scoped().Where(one => kind.Scope.HasFlag(one.Scope)).SelectMany(one => one.Keys),
        .. kind.MovesMoney ? (string[])["central"] : [],
        "source",
    ];

    private static (PolicyScope Scope, string[] Keys)[] Scoped() =>
    [
        (PolicyScope.Provinces, ["provinces"]), (PolicyScope.Owners, ["owners"]), (PolicyScope.Segments, ["segments"]), (PolicyScope.Cards, ["cards"]),
        (PolicyScope.Cap, ["cap_cny_per_year"]), (PolicyScope.BuyerShare, ["buyer_share"]), (PolicyScope.BuyerProvinces, ["buyer_provinces"]), (PolicyScope.Lag, ["lag_months"]),
        (PolicyScope.Budget, ["budget_cny", "budget_cny_per_year"]),
    ];

    [GeneratedRegex(@"\Apolicy\[(?<index>[0-9]{1,5})\]\.(?<key>[a-z_]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
