using MarketSim.Grains.Shards;
using MarketSim.Grains.Snapshots;
using MarketSim.Grains.Wire;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Runs;

/// <summary>Leads the shards of a run through the days: calls those with work, in parallel, and brings what they wrote to where it belongs.</summary>
internal sealed class MarketClock
{
    private readonly MarketSetting _setting;
    private readonly ShardDesk[] _desks;
    private readonly RunLimits _limits;
    private readonly long _epoch;
    private Board _board;
    private Statistician _statistician;

    public MarketClock(MarketSetting setting, IEnumerable<IShardGrain> shards, long epoch, RunLimits limits)
    {
        _epoch = epoch;
        _limits = limits;
        _setting = setting;
        _desks = [.. shards.Select(shard => new ShardDesk(shard, setting.Population.Centers.Count))];
        _board = new Board(setting);
        _statistician = new Statistician(setting);
    }

    public RunRecord Record => _statistician.Record;

    public int DaysDone { get; private set; }

    public RunProgress Progress => new(DaysDone, _setting.Days, _desks.Sum(desk => desk.Steps), Letters);

    private long Letters => _desks.Sum(desk => desk.Letters);

    /// <summary>Takes in what the agents wrote when they started.</summary>
    public void Begin(PhaseReport[] reports) => TakeIn(_desks, reports);

    /// <summary>Runs the next day.</summary>
    /// <param name="rows">Takes the day's rows.</param>
    /// <param name="steering">The change of policy that begins to hold; none as a rule.</param>
    /// <param name="goOn">Asked before each phase; throws to end the run.</param>
    public async Task RunDayAsync(IRowSink rows, Steering? steering, Action goOn)
    {
        int day = DaysDone;
        long lettersBefore = Letters;
        _board.PassedOver.Clear();
        foreach (ShardDesk desk in _desks)
        {
            desk.BeginDay();
        }

        if (steering is not null && Steering.LetterFor(day, [steering]) is { } letter)
        {
            _desks[new ShardPlan(_desks.Length).ShardOf(letter.To)].Put([letter]);
        }

        for (int ordinal = 0; ordinal < _setting.Plan.Phases.Length; ordinal++)
        {
            goOn();
            long date = DueCalendar.Date(day, ordinal);
            ShardDesk[] called = [.. _desks.Where(desk => desk.HasWork(date))];
            if (called.Length > 0)
            {
                Parcel<PhaseReport>[] reports = await Task.WhenAll(called.Select(desk => desk.Grain.StepAsync(new(desk.Order(_epoch, day, ordinal)))));
                TakeIn(called, [.. reports.Select(report => report.Content)]);
                _limits.RequireLetters(Letters - lettersBefore);
            }
        }

        CloseDay(day, rows);
        DaysDone++;
    }

    /// <summary>Ends the run.</summary>
    public async Task FinishAsync(IRowSink rows)
    {
        Parcel<AgentRow[]>[] parts = await Task.WhenAll(_desks.Select(desk => desk.Grain.SummarizeAsync(_epoch)));
        _statistician.Finish(parts.SelectMany(part => part.Content).OrderBy(part => part.Agent).Select(part => part.Row), rows);
    }

    /// <summary>Writes all that the clock knows, between two days.</summary>
    public void Save(SnapshotWriter writer)
    {
        writer.Reference(_board);
        writer.Reference(_statistician);
        writer.Number(DaysDone);
        foreach (ShardDesk desk in _desks)
        {
            desk.Save(writer);
        }
    }

    /// <summary>Becomes the clock that was saved.</summary>
    /// <exception cref="InvalidDataException">What was saved is no such clock.</exception>
    public void Load(SnapshotReader reader)
    {
        _board = SnapshotCodec<Board>.Read(reader);
        _statistician = SnapshotCodec<Statistician>.Read(reader);
        DaysDone = reader.Number();
        foreach (ShardDesk desk in _desks)
        {
            desk.Load(reader);
        }

        if (!reader.IsAtEnd)
        {
            throw new InvalidDataException("a clock's snapshot holds more than the clock");
        }
    }

    private void TakeIn(ShardDesk[] from, PhaseReport[] reports)
    {
        if (reports.Select(report => report.Break).OfType<BookBreak>().MinBy(broken => broken.Agent) is { } first)
        {
            throw first.ToException();
        }

        for (int i = 0; i < from.Length; i++)
        {
            from[i].Note(reports[i]);
        }

        for (int i = 0; i < from.Length; i++)
        {
            Distribute(from[i], reports[i]);
        }

        foreach (Observation observation in InOrder(reports))
        {
            _statistician.Observe(observation);
        }
    }

    /// <summary>Lays what a shard wrote ready for the others; what concerns the shard itself it has kept.</summary>
    private void Distribute(ShardDesk writer, PhaseReport report)
    {
        for (int shard = 0; shard < _desks.Length; shard++)
        {
            if (report.Mail[shard] is { } letters)
            {
                _desks[shard].Put(letters);
            }
        }

        // Each author has a place of its own on the board, so only the order among one author's posts matters, and a shard keeps it.
        foreach (Post post in report.Posts)
        {
            _board.Apply(post);
        }

        if (report.PassedOver is { } table)
        {
            _board.PassedOver.Add(table);
        }

        foreach (ShardDesk other in _desks.Where(desk => desk != writer))
        {
            foreach (Post post in report.Posts)
            {
                other.Put(post);
            }

            if (report.PassedOver is { } tally)
            {
                other.Put(tally);
            }
        }
    }

    private void CloseDay(int day, IRowSink rows)
    {
        var ledger = new Ledger();
        Money money = Money.Zero;
        long cards = 0;
        foreach (ShardDesk desk in _desks)
        {
            ledger.Add(desk.Holdings);
            (Money moneyThere, long cardsThere) = desk.OnTheWay();
            money += moneyThere;
            cards += cardsThere;
        }

        ledger.Close(day, money, cards);
        MarketReport report = _statistician.CloseDay(day, _board, ledger.Total, rows);
        _board.Apply(report);
        foreach (ShardDesk desk in _desks)
        {
            desk.Put(report);
        }
    }

    /// <summary>All observations of a phase in order of agents; each shard's are so already.</summary>
    private static Observation[] InOrder(PhaseReport[] reports)
    {
        if (reports.Length == 1)
        {
            return reports[0].Observations;
        }

        var all = new Observation[reports.Sum(report => report.Observations.Length)];
        var next = new int[reports.Length];
        for (int i = 0; i < all.Length; i++)
        {
            int first = -1;
            for (int shard = 0; shard < reports.Length; shard++)
            {
                if (next[shard] < reports[shard].Observations.Length
                    && (first < 0 || Head(shard).Agent.CompareTo(Head(first).Agent) < 0))
                {
                    first = shard;
                }
            }

            all[i] = Head(first);
            next[first]++;
        }

        return all;

        Observation Head(int shard) => reports[shard].Observations[next[shard]];
    }
}
