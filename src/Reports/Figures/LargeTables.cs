using MarketSim.Market.Books;
using MarketSim.Reports.Runs;

namespace MarketSim.Reports.Figures;

/// <summary>What reports take from the tables of requests and leases, counted row group by row group.</summary>
public sealed class LargeTables
{
    private static readonly Dictionary<string, Obstacle> Reasons =
        Enum.GetValues<Obstacle>().ToDictionary(reason => SnakeCase.Of(reason.ToString()), reason => reason, StringComparer.Ordinal);

    internal LargeTables()
    {
    }

    /// <summary>Nothing counted.</summary>
    public static LargeTables None { get; } = new();

    /// <summary>Requests given up, by the quarter in which they were drawn (its first day), indexed by <see cref="Obstacle"/>.</summary>
    public SortedDictionary<DateOnly, long[]> FailedByQuarter { get; } = [];

    /// <summary>Requests served, by the quarter in which they were drawn.</summary>
    public SortedDictionary<DateOnly, long> ServedByQuarter { get; } = [];

    /// <summary>Achieved share of theory by id of the kind of work: sum over leases weighted by card-days, and card-days.</summary>
    public SortedDictionary<string, (double Sum, double CardDays)> AchievedByWork { get; } = new(StringComparer.Ordinal);

    /// <summary>Leases of a kind: card-days, and achieved share of theory weighted by them.</summary>
    public Dictionary<LeaseKind, (double CardDays, double Achieved)> Leases { get; } = [];

    /// <summary>Reads the tables of a run's folder; a table that is not there counts nothing.</summary>
    public static LargeTables Read(RunFolder folder)
    {
        var large = new LargeTables();
        string requests = FileSeals.Checked(folder, folder.TableFile("requests"));
        if (File.Exists(requests))
        {
            foreach (TableData group in TableReader.ReadGroups(requests, "date", "served", "failed_because"))
                large.CountRequests(group);
        }

        string leases = FileSeals.Checked(folder, folder.TableFile("leases"));
        if (File.Exists(leases))
        {
            foreach (TableData group in TableReader.ReadGroups(leases, "center", "card", "work", "cards", "days", "achieved_share"))
                large.CountLeases(group);
        }

        return large;
    }

    /// <summary>Requests given up in a year, by <see cref="Obstacle"/>.</summary>
    public long[] FailedIn(int year)
    {
        var failed = new long[Obstacles.Count];
        foreach (long[] quarter in FailedByQuarter.Where(quarter => quarter.Key.Year == year).Select(quarter => quarter.Value))
        {
            for (int reason = 0; reason < failed.Length; reason++)
                failed[reason] += quarter[reason];
        }

        return failed;
    }

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private void CountRequests(TableData group)
    {
        var dates = (DateOnly[])group["date"].Cells;
        var served = (bool[])group["served"].Cells;
        var reasons = (string?[])group["failed_because"].Cells;
        for (int row = 0; row < group.RowCount; row++)
        {
            DateOnly quarter = QuarterOf(dates[row]);
            if (served[row])
            {
                ServedByQuarter[quarter] = ServedByQuarter.GetValueOrDefault(quarter) + 1;
                continue;
            }

            if (!FailedByQuarter.TryGetValue(quarter, out long[]? failed))
                FailedByQuarter.Add(quarter, failed = new long[Obstacles.Count]);
            if (reasons[row] is { } reason && Reasons.TryGetValue(reason, out Obstacle obstacle))
                failed[(int)obstacle]++;
        }
    }

    private void CountLeases(TableData group)
    {
        var centers = (string[])group["center"].Cells;
        var models = (string[])group["card"].Cells;
        var works = (string[])group["work"].Cells;
        var cards = (int[])group["cards"].Cells;
        var days = (int[])group["days"].Cells;
        var shares = (double[])group["achieved_share"].Cells;
        for (int row = 0; row < group.RowCount; row++)
        {
            string work = works[row];
            if (!double.IsFinite(shares[row]))
                continue;
            double cardDays = (double)cards[row] * days[row];
            (double sum, double total) = AchievedByWork.GetValueOrDefault(work);
            AchievedByWork[work] = (sum + (shares[row] * cardDays), total + cardDays);
            var kind = new LeaseKind(models[row], work, centers[row], cards[row]);
            (double before, double achieved) = Leases.GetValueOrDefault(kind);
            Leases[kind] = (before + cardDays, achieved + (shares[row] * cardDays));
        }
    }
}

/// <summary>Leases that scale alike.</summary>
/// <param name="Card">Card model.</param>
/// <param name="Work">Id of the kind of work.</param>
/// <param name="Center">The center.</param>
/// <param name="Cards">Cards leased together.</param>
public readonly record struct LeaseKind(string Card, string Work, string Center, int Cards);
