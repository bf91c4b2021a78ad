using System.Runtime.InteropServices;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Steps;

/// <summary>Takes what agents write in a phase: letters, posts for the board, observations, wakes and passed-over offers.</summary>
/// <remarks>One outbox serves many agents in turn; an engine calls <see cref="Begin"/> before each step and <see cref="Clear"/> after each phase.</remarks>
public sealed class Outbox
{
    private readonly List<Envelope> _letters = [];
    private readonly List<Post> _posts = [];
    private readonly List<Observation> _observations = [];
    private readonly List<Wake> _wakes = [];
    private AgentId _writer;
    private int _number;

    /// <summary>An empty outbox for a market with this many centers.</summary>
    public Outbox(int centers) => PassedOver = new PassedOverTally(centers);

    /// <summary>Letters, in order of (sender, number) as long as senders are stepped in order of id.</summary>
    public IReadOnlyList<Envelope> Letters => _letters;

    /// <summary>Posts for the board.</summary>
    public IReadOnlyList<Post> Posts => _posts;

    /// <summary>Observations for the statistician.</summary>
    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>The letters, for an engine that goes through all of them; good until the next is written.</summary>
    internal ReadOnlySpan<Envelope> LetterSpan => CollectionsMarshal.AsSpan(_letters);

    /// <summary>Wishes to be called, likewise.</summary>
    internal ReadOnlySpan<Wake> WakeSpan => CollectionsMarshal.AsSpan(_wakes);

    /// <summary>Work that passed centers over, by obstacle; it is kept until <see cref="Clear"/>.</summary>
    public PassedOverTally PassedOver { get; }

    /// <summary>How much matching the agents have done; it is kept.</summary>
    public MatchingCounts Matching { get; } = new();

    /// <summary>Starts the step of an agent: all that is written from now on is its.</summary>
    public void Begin(AgentId writer)
    {
        _writer = writer;
        _number = 0;
    }

    /// <summary>Writes a letter, to be delivered at the end of the phase.</summary>
    public void Send(AgentId to, Letter letter) => _letters.Add(new Envelope(to, _writer, _number++, letter));

    /// <summary>Posts something that everybody can read from the next phase on.</summary>
    public void Post(Post post) => _posts.Add(post);

    /// <summary>Reports something to the statistician.</summary>
    /// <exception cref="ArgumentException">The report is signed by somebody else: reports are ordered by who wrote them.</exception>
    public void Observe(Observation observation)
    {
        if (observation.Agent != _writer)
        {
            throw new ArgumentException($"{_writer} signs its report as {observation.Agent}", nameof(observation));
        }

        _observations.Add(observation);
    }

    /// <summary>Reports a payment of the writer.</summary>
    public void ObservePayment(AgentId payee, Money amount, PaymentPurpose purpose) => _observations.Add(new PaymentMade(_writer, payee, amount, purpose));

    /// <summary>Asks to be called on a day, in the first phase of a kind.</summary>
    public void WakeAt(int day, PhaseKind kind) => _wakes.Add(new Wake(_writer, day, kind));

    /// <summary>Empties the outbox.</summary>
    public void Clear()
    {
        _letters.Clear();
        _posts.Clear();
        _observations.Clear();
        _wakes.Clear();
        PassedOver.Clear();
    }
}
