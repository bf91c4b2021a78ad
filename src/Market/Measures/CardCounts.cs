using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Counts a day of the card market and makes its rows.</summary>
internal sealed class CardCounts(MarketSetting setting)
{
    private readonly Day[] _today = [.. setting.Scenario.Cards.Select(_ => new Day())];
    private readonly long[] _backlog = new long[setting.Scenario.Cards.Count];

    /// <summary>Cards that projects have ordered and not got, by card.</summary>
    public ReadOnlySpan<long> Backlog => _backlog;

    public void Observe(Observation observation)
    {
        switch (observation)
        {
            case UpstreamDay upstream:
                _today[upstream.Card].Available += upstream.Available;
                _today[upstream.Card].Shipped += upstream.Shipped;
                break;
            case OutsideWanted outside:
                _today[outside.Card].OutsideWanted += outside.Wanted;
                break;
            case CardsWanted wanted:
                _today[wanted.Card].Wanted += wanted.Wanted;
                _backlog[wanted.Card] += wanted.Ordered;
                break;
            case CardsSold { Outside: true } sold:
                _today[sold.Card].SoldOutside += sold.Quantity;
                break;
            case CardsSold sold:
                _today[sold.Card].SoldToCenters += sold.Quantity;
                _backlog[sold.Card] -= sold.Quantity;
                break;
            case UsedCardsSold used:
                _today[used.Card].Used += used.Quantity;
                _backlog[used.Card] -= used.Quantity;
                break;
            case CardOrderClosed closed:
                _backlog[closed.Card] -= closed.Missing;
                break;
        }
    }

    public IEnumerable<CardDay> CloseDay(int day, Board board, PaidPrices paid)
    {
        for (int card = 0; card < _today.Length; card++)
        {
            Day today = _today[card];
            double mean = board.Cards.MeanPriceCny(new(card));
            (long spotCards, double spotPrice) = paid.Today(new(card));
            yield return new CardDay
            {
                Date = setting.DateOf(day),
                Card = setting.Scenario.Cards[card].Id,
                PriceCny = mean,
                LowestPriceCny = mean > 0 ? LowestPrice(board, new(card)) : 0,
                CostLineCny = board.Upstream.LandedCostCny[card],
                StockCards = board.Cards.Stock(new(card)),
                AvailableCards = today.Available,
                ShippedCards = today.Shipped,
                SpotCards = spotCards,
                SpotPriceCny = spotPrice,
                SoldToCentersCards = today.SoldToCenters,
                SoldOutsideCards = today.SoldOutside,
                UsedCards = today.Used,
                OutsideWantedCards = today.OutsideWanted,
                WantedCards = today.Wanted,
                BacklogCards = _backlog[card],
            };
            _today[card] = new Day();
        }
    }

    private static double LowestPrice(Board board, Index<CardModel> card)
    {
        double lowest = double.PositiveInfinity;
        foreach (SupplierOffers? supplier in board.Suppliers)
        {
            foreach (CardOffer offer in supplier?.Offers ?? [])
            {
                lowest = offer.Card == card && offer.IsQuote ? Math.Min(lowest, offer.PriceCny) : lowest;
            }
        }

        return lowest;
    }

    private sealed class Day
    {
        public long Available { get; set; }

        public long Shipped { get; set; }

        public long OutsideWanted { get; set; }

        public long Wanted { get; set; }

        public long SoldToCenters { get; set; }

        public long SoldOutside { get; set; }

        public long Used { get; set; }
    }
}
