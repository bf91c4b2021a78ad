using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Steps;

namespace MarketSim.Market.World;

/// <summary>Finds idle cards for requests that the market leaves without, and keeps within the budget of each event.</summary>
/// <remarks>It sees every listing. Of the centers that suit, it takes the one whose lease costs least.</remarks>
internal sealed class PurchaseDesk
{
    private const double HoursPerDay = 24;

    private readonly SortedDictionary<int, Agreed> _agreed = [];
    private readonly SortedDictionary<int, int> _cards = [];
    private readonly List<Promise> _promises = [];
    private int _promisedOn = -1;

    /// <summary>Offers a buyer the cheapest idle cards that can do its work and that the budget still pays; nothing when there are none.</summary>
    public void Answer(in Turn turn, AgentId buyer, Request request)
    {
        Board board = turn.Board;
        if (board.Policy.PurchaseFor(request.Segment) is not { } purchase)
        {
            return;
        }

        Forget(turn.Day);
        int number = purchase.Where.Line.Event;
        int year = board.Setting.DateOf(turn.Day).Year;
        double left = LeftCny(purchase, number, year);
        if (Cheapest(turn, request, purchase, left) is { } best)
        {
            _cards[best.Center] = _cards.GetValueOrDefault(best.Center) + best.Cards;
            _promises.Add(new Promise(buyer, request.Number, number, year, Money.FromYuan(best.PublicCny)));
            turn.Outbox.Send(buyer, new PublicOffer(request.Number, best.Center, purchase));
        }
    }

    /// <summary>A buyer has signed what it was offered: what it costs counts from now on.</summary>
    public void Take(AgentId buyer, int number)
    {
        int index = _promises.FindIndex(promise => promise.Buyer == buyer && promise.Number == number);
        Promise promise = _promises[index];
        Agreed agreed = _agreed.GetValueOrDefault(promise.Event);
        _agreed[promise.Event] = new Agreed(agreed.Total + promise.Amount, promise.Year, (agreed.Year == promise.Year ? agreed.ThisYear : Money.Zero) + promise.Amount);
        _promises.RemoveAt(index);
    }

    /// <summary>What was offered on earlier days and not signed is free again.</summary>
    private void Forget(int day)
    {
        if (day != _promisedOn)
        {
            _promisedOn = day;
            _promises.Clear();
            _cards.Clear();
        }
    }

    private double LeftCny(PublicPurchase purchase, int number, int year)
    {
        Agreed agreed = _agreed.GetValueOrDefault(number);
        double promised = _promises.Where(promise => promise.Event == number).Sum(promise => promise.Amount.Yuan);
        double thisYear = agreed.Year == year ? agreed.ThisYear.Yuan : 0;
        return Math.Min(purchase.BudgetCny - agreed.Total.Yuan, purchase.BudgetCnyPerYear - thisYear) - promised;
    }

    private (Index<CenterProfile> Center, int Cards, double PublicCny)? Cheapest(in Turn turn, Request request, PublicPurchase purchase, double leftCny)
    {
        Board board = turn.Board;
        ListingSets listings = board.Columns.Sets;
        ReadOnlySpan<ulong> free = listings.Free(OfferAppraisal.SuitsTimeSharing(request));
        var appraisal = new OfferAppraisal(board, request, stackalloc ulong[OfferAppraisal.Room(board)], purchase);
        (Index<CenterProfile> Center, int Cards, double PublicCny)? best = null;
        for (int word = 0; word < listings.Words; word++)
        {
            ulong asked = listings.Listed[word] & free[word];
            ulong suited = asked == 0 ? 0 : appraisal.Screen(word, asked).Left;
            for (ulong rest = suited; rest != 0; rest &= rest - 1)
            {
                Index<CenterProfile> center = CenterBits.Lowest(word, rest);
                CenterListing listing = board.Listings[center]!;
                if (!purchase.Where.Reaches(listing.Province, listing.Owner) || appraisal.Price(center, known: 0, help: 0, out Offer offer) is not null)
                {
                    continue;
                }

                double publicCny = offer.RentCnyPerCardHour * HoursPerDay * offer.Cards * request.Days * (1 - purchase.BuyerShare);
                int idle = OfferAppraisal.SuitsTimeSharing(request) ? listing.TimeShareFreeCards : listing.FreeCards;
                if (publicCny <= leftCny && offer.Cards + _cards.GetValueOrDefault(center) <= idle && (best is null || publicCny < best.Value.PublicCny))
                {
                    best = (center, offer.Cards, publicCny);
                }
            }
        }

        return best;
    }

    /// <summary>What an event has agreed to pay.</summary>
    private readonly record struct Agreed(Money Total, int Year, Money ThisYear);

    /// <summary>An offer of today that is not signed yet.</summary>
    private readonly record struct Promise(AgentId Buyer, int Number, int Event, int Year, Money Amount);
}
