using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Counts signed leases by card model and month, and chains a matched index of their rents by class of card.</summary>
/// <remarks>
/// A mean of all rents moves when the mix of cards does. The index compares each card model with itself: with its rent in the last month in which it was leased. It is a
/// Törnqvist index, weighted by rent (<see cref="Tornqvist"/>).
/// </remarks>
internal sealed class RentCounts(MarketSetting setting)
{
    private readonly CardRents[] _cards = [.. setting.Scenario.Cards.Select(_ => new CardRents())];
    private readonly double[] _logIndex = new double[Enum.GetValues<CardClass>().Length];

    /// <summary>Takes note of a lease; one without rent has no place in an index of rents.</summary>
    public void Signed(LeaseRow lease)
    {
        if (lease.RentCnyPerCardHour > 0)
        {
            _cards[setting.CardIndex[lease.Card]].Add(lease);
        }
    }

    /// <summary>Ends a month: makes its rows, and links the indices to those of the months before.</summary>
    public void Close(DateOnly month, Action<RentMonth> card, Action<RentIndexMonth> index)
    {
        for (int i = 0; i < _cards.Length; i++)
        {
            CardRents rents = _cards[i];
            if (rents.Leases > 0)
            {
                card(new RentMonth
                {
                    Month = month,
                    Card = setting.Scenario.Cards[i].Id,
                    Leases = rents.Leases,
                    CardDays = rents.CardDays,
                    RentCnyPerCardHour = Math.Exp(rents.MeanLog),
                    RentCnyPerPflopDay = rents.RentCny / rents.PflopDays,
                });
            }
        }

        foreach (CardClass cardClass in Enum.GetValues<CardClass>())
        {
            index(Link(month, cardClass));
        }

        Array.ForEach(_cards, rents => rents.EndMonth());
    }

    private RentIndexMonth Link(DateOnly month, CardClass cardClass)
    {
        CardRents[] leased = [.. _cards.Where((rents, i) => setting.Scenario.Cards[i].Class == cardClass && rents.Leases > 0)];
        CardRents[] matched = [.. leased.Where(rents => rents.LastRentCny > 0)];
        _logIndex[(int)cardClass] += Tornqvist.Change([.. matched.Select(rents => new MatchedGood(rents.RentCny, rents.LastRentCny, rents.MeanLog - rents.LastMeanLog))]);
        return new RentIndexMonth
        {
            Month = month,
            CardClass = cardClass,
            Leases = leased.Sum(rents => rents.Leases),
            CardDays = leased.Sum(rents => rents.CardDays),
            MatchedCards = matched.Length,
            MatchedIndex = 100 * Math.Exp(_logIndex[(int)cardClass]),
            RentCnyPerPflopDay = leased.Length > 0 ? leased.Sum(rents => rents.RentCny) / leased.Sum(rents => rents.PflopDays) : null,
        };
    }

    /// <summary>A card model's leases in this month, and what is kept of the last month that had any.</summary>
    private sealed class CardRents
    {
        private const double HoursPerDay = 24;
        private double _logs;

        public int Leases { get; private set; }

        public double CardDays { get; private set; }

        public double RentCny { get; private set; }

        public double PflopDays { get; private set; }

        public double MeanLog => _logs / CardDays;

        public double LastMeanLog { get; private set; }

        public double LastRentCny { get; private set; }

        public void Add(LeaseRow lease)
        {
            double cardDays = (double)lease.Cards * lease.Days;
            Leases++;
            CardDays += cardDays;
            RentCny += lease.RentCnyPerCardHour * HoursPerDay * cardDays;
            PflopDays += lease.AchievedPflops * lease.Days;
            _logs += Math.Log(lease.RentCnyPerCardHour) * cardDays;
        }

        public void EndMonth()
        {
            if (Leases > 0)
            {
                (LastMeanLog, LastRentCny) = (MeanLog, RentCny);
                (Leases, CardDays, RentCny, PflopDays, _logs) = (0, 0, 0, 0, 0);
            }
        }
    }
}
