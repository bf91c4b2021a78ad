using MarketSim.Grains.Shards;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Letters;

namespace MarketSim.Grains.Runs;

/// <summary>What the clock knows of a shard, and what lies ready for it until it is called next.</summary>
internal sealed class ShardState(int centers)
{
    private readonly long[] _passedOver = new long[PassedOverTally.TableLength(centers)];
    private List<Envelope[]> _mail = [];
    private List<Post> _posts = [];
    private bool _tallied;
    private bool _mailWaits;
    private long _nextDate = long.MaxValue;
    private Money _moneyInside;
    private long _cardsInside;

    /// <summary>What the shard's agents hold together.</summary>
    public Holdings Holdings { get; private set; }

    /// <summary>Steps of the shard's agents so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Letters that the shard's agents have read so far.</summary>
    public long Letters { get; private set; }

    /// <summary>Whether anybody in the shard has a letter or is due.</summary>
    public bool HasWork(long date) => _mail.Count > 0 || _mailWaits || _nextDate <= date;

    /// <summary>Lays letters ready for the shard's agents.</summary>
    public void Put(Envelope[] letters) => _mail.Add(letters);

    /// <summary>Lays a post of another shard ready.</summary>
    public void Put(Post post) => _posts.Add(post);

    /// <summary>Adds work that passed centers over in another shard.</summary>
    public void Put(ReadOnlySpan<long> passedOver)
    {
        _tallied = true;
        for (int i = 0; i < passedOver.Length; i++)
        {
            _passedOver[i] += passedOver[i];
        }
    }

    /// <summary>Begins a day: yesterday's tallies are of no use any more.</summary>
    public void BeginDay() => EmptyTally();

    /// <summary>The call for a phase, with all that lies ready.</summary>
    public PhaseCall Call(long epoch, int day, int ordinal)
    {
        var call = new PhaseCall { Epoch = epoch, Day = day, Ordinal = ordinal, Mail = _mail, Posts = _posts, PassedOver = _tallied ? _passedOver : null };
        _mail = [];
        _posts = [];
        return call;
    }

    /// <summary>Notes how the shard stands after a phase; it has answered its last call.</summary>
    public void Note(PhaseReport report)
    {
        EmptyTally();
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

    private void EmptyTally()
    {
        if (_tallied)
        {
            Array.Clear(_passedOver);
            _tallied = false;
        }
    }
}
