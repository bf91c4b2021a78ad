using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;

namespace MarketSim.Market.Buyers;

/// <summary>A request that has no lease yet, with what the buyer knows of its offers today.</summary>
internal sealed class OpenRequest(Request request)
{
    private readonly CenterMap<(Index<BrokerProfile> Broker, double Help)> _shortlisted = new();
    private readonly List<RankedOffer> _ranked = [];
    private double _highestAppeal;
    private double _appeals;
    private int _tried = -1;

    public Request Request { get; } = request;

    /// <summary>The letter that takes it to brokers.</summary>
    public Inquiry Inquiry { get; } = new(request);

    /// <summary>The best of today's feasible offers, as many as there are rounds to try them in, best first.</summary>
    public IReadOnlyList<RankedOffer> Ranked => _ranked;

    /// <summary>Number of today's feasible offers.</summary>
    public int Feasible { get; private set; }

    /// <summary>The offer applied to last today; nothing before the first.</summary>
    public RankedOffer? Chosen { get; private set; }

    /// <summary>What a public budget offers today; nothing when it offers nothing.</summary>
    public PublicOffer? PublicOffer { get; set; }

    /// <summary>The public purchase that pays for the offer applied to last; nothing when the buyer rents for itself.</summary>
    public PublicPurchase? Purchase { get; private set; }

    /// <summary>Whether the ranking of today has been made.</summary>
    public bool IsRanked { get; private set; }

    /// <summary>Centers at which brokers inquired, all days together.</summary>
    public int Inquiries { get; private set; }

    /// <summary>Lowest effective cost among today's feasible offers; not a number without any.</summary>
    public double LowestCost { get; private set; } = double.NaN;

    /// <summary>Lowest quote among today's feasible offers, yuan per PFLOP-day; not a number without any.</summary>
    public double LowestQuote { get; private set; } = double.NaN;

    /// <summary>What stood in the way of the offer that came nearest.</summary>
    public Obstacle Nearest { get; set; } = Obstacle.UnknownSeller;

    /// <summary>Centers on brokers' lists today, a bit each.</summary>
    public ReadOnlySpan<ulong> Shortlisted => _shortlisted.Words;

    /// <summary>The chance with which the buyer would choose an offer again, 0 to 1, by the logit; where there is no chance, one in all its feasible offers. Of cards rented for it there is one offer.</summary>
    public double ChoiceShare(in RankedOffer offer, double noise) => Purchase is not null ? 1 : noise > 0 ? Math.Exp((offer.Appeal - _highestAppeal) / noise) / _appeals : 1.0 / Feasible;

    public void NewDay()
    {
        _shortlisted.Clear();
        _ranked.Clear();
        Feasible = 0;
        _tried = -1;
        (Chosen, PublicOffer, Purchase) = (null, null, null);
        IsRanked = false;
        LowestCost = double.NaN;
        LowestQuote = double.NaN;
    }

    public void Take(Index<BrokerProfile> broker, Shortlist list)
    {
        Inquiries += list.Inquired;
        foreach (Index<CenterProfile> center in list.Centers)
        {
            if (!_shortlisted.Has(center))
            {
                _shortlisted.Set(center, (broker, list.DeploymentHelp));
            }
        }
    }

    /// <summary>The broker that named a center, and the share of deployment that it takes over; none and 0 when none did.</summary>
    public (Index<BrokerProfile>? Broker, double Help) Shortlisting(Index<CenterProfile> center) =>
        _shortlisted.TryGet(center, out (Index<BrokerProfile> Broker, double Help) listed) ? listed : (null, 0);

    /// <summary>The next offer on today's ranking is applied to; nothing when there is none left.</summary>
    public RankedOffer? TryNext()
    {
        _tried++;
        return Chosen = _tried < _ranked.Count ? _ranked[_tried] : null;
    }

    /// <summary>Cards that a public budget rents are applied to.</summary>
    public void Try(in RankedOffer offer, PublicPurchase purchase)
    {
        (Chosen, Purchase, PublicOffer) = (offer, purchase, null);
        Note(offer.Offer);
    }

    /// <summary>Notes what a feasible offer costs.</summary>
    public void Note(in Offer offer)
    {
        double quote = offer.Quote(Request);
        LowestCost = LowestCost <= offer.EffectiveCost ? LowestCost : offer.EffectiveCost;
        LowestQuote = LowestQuote <= quote ? LowestQuote : quote;
    }

    /// <summary>Keeps the best of the feasible offers.</summary>
    /// <param name="feasible">All of them, in order of centers.</param>
    /// <param name="matching">How many can be tried in a day, and how much chance there is in a choice.</param>
    public void Rank(ReadOnlySpan<RankedOffer> feasible, MatchingInputs matching)
    {
        int rounds = matching.Rounds;
        Feasible = feasible.Length;
        IsRanked = true;
        AddUp(feasible, matching.ChoiceNoise);
        foreach (ref readonly RankedOffer offer in feasible)
        {
            // Of equal ones the center with the lower index stays in front.
            int place = _ranked.Count;
            while (place > 0 && _ranked[place - 1].Utility < offer.Utility)
            {
                place--;
            }

            if (place < rounds)
            {
                if (_ranked.Count == rounds)
                {
                    _ranked.RemoveAt(rounds - 1);
                }

                _ranked.Insert(place, offer);
            }
        }
    }

    /// <summary>Adds up the feasible offers' odds, those of the highest as 1.</summary>
    private void AddUp(ReadOnlySpan<RankedOffer> feasible, double noise)
    {
        (_highestAppeal, _appeals) = (double.NegativeInfinity, 0);
        foreach (ref readonly RankedOffer offer in feasible)
        {
            _highestAppeal = Math.Max(_highestAppeal, offer.Appeal);
        }

        foreach (ref readonly RankedOffer offer in feasible)
        {
            _appeals += noise > 0 ? Math.Exp((offer.Appeal - _highestAppeal) / noise) : 1;
        }
    }
}
