using MarketSim.Grains.Failures;
using MarketSim.Grains.Shards;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Runs;

/// <summary>All that a run's clock knows: board, statistics, and what lies ready for each shard. A checkpoint keeps it as it is between two days.</summary>
internal sealed class RunState
{
    private readonly MarketSetting _setting;
    private readonly ShardPlan _plan;
    private readonly Board _board;
    private readonly Statistician _statistician;

    public RunState(MarketSetting setting, int shards)
    {
        _setting = setting;
        _plan = new ShardPlan(shards);
        _board = new Board(setting);
        _statistician = new Statistician(setting);
        Shards = [.. Enumerable.Range(0, shards).Select(_ => new ShardState(setting.Population.Centers.Count))];
    }

    public ShardState[] Shards { get; }

    public SortedDictionary<int, YearCounts> Years => _statistician.Years;

    public int DaysDone { get; private set; }

    public long Letters => Shards.Sum(shard => shard.Letters);

    public RunProgress Progress => new(DaysDone, _setting.Days, Shards.Sum(shard => shard.Steps), Letters);

    /// <summary>Begins the next day.</summary>
    /// <param name="steering">The change of policy that begins to hold; none as a rule.</param>
    public void BeginDay(Steering? steering)
    {
        _board.PassedOver.Clear();
        foreach (ShardState shard in Shards)
        {
            shard.BeginDay();
        }

        if (steering is not null && Steering.LetterFor(DaysDone, [steering]) is { } letter)
        {
            Shards[_plan.ShardOf(letter.To)].Put([letter]);
        }
    }

    /// <summary>Takes in what shards did in a phase, and lays it ready for the others.</summary>
    /// <param name="from">The shards, ascending.</param>
    /// <param name="reports">Their reports.</param>
    /// <exception cref="BrokenBooksException">An agent broke a book.</exception>
    public void TakeIn(int[] from, PhaseReport[] reports)
    {
        if (reports.Select(report => report.Break).OfType<BookBreak>().MinBy(broken => broken.Agent) is { } first)
        {
            throw first.ToException();
        }

        for (int i = 0; i < from.Length; i++)
        {
            Shards[from[i]].Note(reports[i]);
        }

        for (int i = 0; i < from.Length; i++)
        {
            Distribute(from[i], reports[i]);
        }

        foreach (Observation observation in ObservationOrder.Merge(reports))
        {
            _statistician.Observe(observation);
        }
    }

    /// <summary>Ends the day: closes the books, makes the day's rows, and lays the statistics ready for all.</summary>
    /// <exception cref="BrokenBooksException">A total is wrong.</exception>
    public void CloseDay(IRowSink rows)
    {
        var ledger = new Ledger();
        Money money = Money.Zero;
        long cards = 0;
        foreach (ShardState shard in Shards)
        {
            ledger.Add(shard.Holdings);
            (Money moneyThere, long cardsThere) = shard.OnTheWay();
            money += moneyThere;
            cards += cardsThere;
        }

        ledger.Close(DaysDone, money, cards);
        MarketReport report = _statistician.CloseDay(DaysDone, _board, ledger.Total, rows);
        _board.Apply(report);
        foreach (ShardState shard in Shards)
        {
            shard.Put(report);
        }

        DaysDone++;
    }

    /// <summary>Lays what a shard wrote ready for the others; what concerns the shard itself it has kept.</summary>
    private void Distribute(int from, PhaseReport report)
    {
        // Each author has a place of its own on the board, so only the order among one author's posts matters, and a shard keeps it.
        foreach (Post post in report.Posts)
        {
            _board.Apply(post);
        }

        if (report.PassedOver is { } table)
        {
            _board.PassedOver.Add(table);
        }

        for (int shard = 0; shard < Shards.Length; shard++)
        {
            if (report.Mail[shard] is { } letters)
            {
                Shards[shard].Put(letters);
            }

            if (shard != from)
            {
                Array.ForEach(report.Posts, Shards[shard].Put);
                if (report.PassedOver is { } tally)
                {
                    Shards[shard].Put(tally);
                }
            }
        }
    }
}
