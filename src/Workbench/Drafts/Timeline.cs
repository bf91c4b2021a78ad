using System.Text.Json;
using System.Text.Json.Nodes;

namespace MarketSim.Workbench.Drafts;

/// <summary>Policy events over the simulated time.</summary>
/// <param name="Start">First simulated day.</param>
/// <param name="End">Last simulated day.</param>
/// <param name="Lanes">The events, the earliest first.</param>
public sealed record Timeline(DateOnly Start, DateOnly End, IReadOnlyList<TimelineLane> Lanes)
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The events of a draft; null while the simulated time cannot be read.</summary>
    public static Timeline? Of(DraftView view)
    {
        if (Day(view.Tree["horizon"]?["start"]) is not { } start || Day(view.Tree["horizon"]?["end"]) is not { } end || end <= start)
        {
            return null;
        }

        IEnumerable<TimelineLane> lanes = PolicyEdits.Events(view)
            .Select((policy, index) => new TimelineLane(index, Word(policy["kind"]), Day(policy["date"]) ?? start, Day(policy["until"]), FieldNumber(policy["amount"])));
        return new Timeline(start, end, [.. lanes.OrderBy(lane => lane.From).ThenBy(lane => lane.Index)]);
    }

    /// <summary>Where a day is, from 0 on the first to 1 after the last.</summary>
    public double At(DateOnly day) => Math.Clamp((day.DayNumber - Start.DayNumber) / (double)(End.DayNumber - Start.DayNumber + 1), 0, 1);

    /// <summary>Years that begin within it.</summary>
    public IEnumerable<int> Years => Enumerable.Range(Start.Year + 1, Math.Max(0, End.Year - Start.Year));

    /// <summary>Moves an event, or one end of it, by a part of the simulated time.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">Number of the event.</param>
    /// <param name="edge">What is moved.</param>
    /// <param name="share">How far, as a share of the simulated time; negative to the left.</param>
    /// <returns>Number of the event from now on.</returns>
    public int Drag(ScenarioDraft draft, int index, TimelineEdge edge, double share)
    {
        int days = double.IsFinite(share) ? (int)Math.Round(Math.Clamp(share, -1, 1) * (End.DayNumber - Start.DayNumber + 1)) : 0;
        return Move(draft, index, edge, day => Within(day.DayNumber + days));
    }

    /// <summary>Moves an event, or one end of it, by months.</summary>
    /// <returns>Number of the event from now on.</returns>
    public int Shift(ScenarioDraft draft, int index, TimelineEdge edge, int months) => Move(draft, index, edge, day => Within(day.AddMonths(months).DayNumber));

    private int Move(ScenarioDraft draft, int index, TimelineEdge edge, Func<DateOnly, DateOnly> move) => Lanes.FirstOrDefault(lane => lane.Index == index) is not { } lane ? -1
        : PolicyEdits.Change(draft, index, policy =>
        {
            DateOnly from = edge == TimelineEdge.End ? lane.From : move(lane.From);
            DateOnly? until = edge == TimelineEdge.Start ? lane.Until : lane.Until is not null || edge == TimelineEdge.End ? move(lane.Until ?? End) : null;
            policy["date"] = from.ToString(Format, CultureInfo.InvariantCulture);
            if (until is { } end && (edge == TimelineEdge.End || lane.Until is not null))
            {
                policy["until"] = (end < from ? from : end).ToString(Format, CultureInfo.InvariantCulture);
            }
        });

    private DateOnly Within(int day) => DateOnly.FromDayNumber(Math.Clamp(day, Start.DayNumber, End.DayNumber));

    private static DateOnly? Day(JsonNode? node) => DateOnly.TryParseExact(Word(node), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static string Word(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";

    private static double? FieldNumber(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? node.GetValue<double>() : null;
}

/// <summary>An event on a timeline.</summary>
/// <param name="Index">Its number in the list of policy.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="From">First day of effect.</param>
/// <param name="Until">Last day of effect; null for good.</param>
/// <param name="Amount">Its amount; null if it has none.</param>
public sealed record TimelineLane(int Index, string Kind, DateOnly From, DateOnly? Until, double? Amount);

/// <summary>What of an event is moved.</summary>
public enum TimelineEdge
{
    /// <summary>Its first day.</summary>
    Start,

    /// <summary>Its last day; an event without one gets one.</summary>
    End,

    /// <summary>All of it.</summary>
    Both,
}
