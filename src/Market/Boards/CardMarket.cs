using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>All suppliers' offers of cards, taken together by card model.</summary>
/// <remarks>Sums are kept in whole numbers (stock, fen), so that they depend on no order.</remarks>
public sealed class CardMarket(int cards)
{
    private readonly long[] _stock = new long[cards];
    private readonly Int128[] _stockValueFen = new Int128[cards];
    private readonly long[] _carriers = new long[cards];
    private readonly long[] _quotes = new long[cards];
    private readonly Int128[] _priceSumFen = new Int128[cards];

    /// <summary>Cards in stock at all suppliers.</summary>
    public long Stock(Index<CardModel> card) => _stock[card];

    /// <summary>Suppliers that carry the card, whether or not they have any to sell.</summary>
    public long Carriers(Index<CardModel> card) => _carriers[card];

    /// <summary>Suppliers that quote a price for the card.</summary>
    public long Quotes(Index<CardModel> card) => _quotes[card];

    /// <summary>Mean price, weighted by stock, or by supplier while all that is quoted is still on the way; 0 when nobody quotes: there is no market price. Yuan.</summary>
    public double MeanPriceCny(Index<CardModel> card)
    {
        if (_stock[card] > 0)
        {
            return (double)_stockValueFen[card] / _stock[card] / 100.0;
        }

        return _quotes[card] > 0 ? (double)_priceSumFen[card] / _quotes[card] / 100.0 : 0.0;
    }

    internal void Replace(SupplierOffers? old, SupplierOffers now)
    {
        Add(old, -1);
        Add(now, +1);
    }

    private void Add(SupplierOffers? offers, int sign)
    {
        if (offers is null)
        {
            return;
        }

        foreach (CardOffer offer in offers.Offers)
        {
            long fen = (long)Math.Round(offer.PriceCny * 100.0);
            _stock[offer.Card] += sign * offer.Stock;
            _stockValueFen[offer.Card] += (Int128)fen * offer.Stock * sign;
            _carriers[offer.Card] += sign;
            _quotes[offer.Card] += offer.IsQuote ? sign : 0;
            _priceSumFen[offer.Card] += (Int128)fen * sign;
        }
    }
}
