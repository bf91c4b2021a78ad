using MarketSim.Grains.Shards;
using MarketSim.Grains.Snapshots;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Letters;

namespace MarketSim.Grains.Runs;

/// <summary>What the clock knows of a shard, and what lies ready for it until it is called next.</summary>
internal sealed class ShardDesk(IShardGrain grain, int centers)
{
    private readonly long[] _passedOver = new long[PassedOverTally.TableLength(centers)];
    private List<Envelope[]> _mail = [];
    private List<Post> _posts = [];
    private bool _tallied;
    private bool _mailWaits;
    private long _nextDate = long.MaxValue;
    private Money _moneyInside;
    private long _cardsInside;

    public IShardGrain Grain { get; } = grain;

    /// <summary>What the shard's agents hold together.</summary>
    public Holdings Holdings { get; private set; }

    /// <summary>Steps of the shard's agents so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Letters that the shard's agents have read so far.</summary>
    public long Letters { get; private set; }

    /// <summary>Whether anybody in the shard has a letter or is due.</summary>
    public bool HasWork(long date) => _mail.Count > 0 || _mailWaits || _nextDate <= date;

    public void Put(Envelope[] letters) => _mail.Add(letters);

    public void Put(Post post) => _posts.Add(post);

    public void Put(ReadOnlySpan<long> passedOver)
    {
        _tallied = true;
        for (int i = 0; i < passedOver.Length; i++)
        {
            _passedOver[i] += passedOver[i];
        }
    }

    /// <summary>Begins a day: yesterday's tallies are of no use any more.</summary>
    public void BeginDay()
    {
        if (_tallied)
        {
            EmptyTally();
        }
    }

    /// <summary>The order for a phase, with all that lies ready.</summary>
    public PhaseOrder Order(long epoch, int day, int ordinal)
    {
        var order = new PhaseOrder { Epoch = epoch, Day = day, Ordinal = ordinal, Mail = _mail, Posts = _posts, PassedOver = _tallied ? _passedOver : null };
        _mail = [];
        _posts = [];
        return order;
    }

    /// <summary>Notes how the shard stands after a phase; its last order has been carried out.</summary>
    public void Note(PhaseReport report)
    {
        if (_tallied)
        {
            EmptyTally();
        }

        _mailWaits = report.MailWaits;
        _nextDate = report.NextDate;
        _moneyInside = report.MoneyOnTheWay;
        _cardsInside = report.CardsOnTheWay;
        Holdings = report.Holdings;
        Steps = report.Steps;
        Letters = report.Letters;
    }

    /// <summary>Money and cards in letters that this shard's agents have not yet been given.</summary>
    public (Money Money, long Cards) OnTheWay()
    {
        Money money = _moneyInside;
        long cards = _cardsInside;
        foreach (Envelope envelope in _mail.SelectMany(letters => letters))
        {
            money += envelope.Letter.Money;
            cards += envelope.Letter.Cards;
        }

        return (money, cards);
    }

    /// <summary>Writes what lies ready, between two days.</summary>
    public void Save(SnapshotWriter writer)
    {
        writer.Reference(_mail);
        writer.Reference(_posts);
        writer.Raw(_mailWaits);
        writer.Raw(_nextDate);
        writer.Raw(_moneyInside);
        writer.Raw(_cardsInside);
        writer.Raw(Holdings);
        writer.Raw(Steps);
        writer.Raw(Letters);
    }

    /// <summary>Reads what lay ready.</summary>
    public void Load(SnapshotReader reader)
    {
        EmptyTally();
        _mail = SnapshotCodec<List<Envelope[]>>.Read(reader);
        _posts = SnapshotCodec<List<Post>>.Read(reader);
        _mailWaits = reader.Raw<bool>();
        _nextDate = reader.Raw<long>();
        _moneyInside = reader.Raw<Money>();
        _cardsInside = reader.Raw<long>();
        Holdings = reader.Raw<Holdings>();
        Steps = reader.Raw<long>();
        Letters = reader.Raw<long>();
    }

    private void EmptyTally()
    {
        Array.Clear(_passedOver);
        _tallied = false;
    }
}
