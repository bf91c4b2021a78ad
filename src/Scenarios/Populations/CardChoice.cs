using MarketSim.Market.Identity;

namespace MarketSim.Scenarios.Populations;

/// <summary>The card model that a project is planned with.</summary>
/// <remarks>
/// An owner chooses in proportion to its preference times what is shipped around the day of the order, less where the site alone would need more than
/// that: nobody plans with a card that is not to be had. For centers older than the shipments that the scenario knows, newer models weigh more;
/// and slow ones less, in proportion, where the site would need more than the usual number of them: large sites were built with fast cards.
/// </remarks>
internal sealed class CardChoice(Scenario scenario, CardAvailability availability)
{
    private readonly (Index<CardModel> Card, double Weight)[][] _preferences =
    [
        .. scenario.Centers.Owners.Select(owner => owner.Cards
            .Select(card => (Card: new Index<CardModel>(scenario.Cards.ToList().FindIndex(model => model.Id == card.Card)), card.Weight))
            .OrderBy(card => scenario.Cards[card.Card].Fp16Tflops).ToArray()),
    ];

    /// <summary>Chooses the card of a project.</summary>
    /// <param name="owner">Index of the type of owner.</param>
    /// <param name="ordered">The day of the order.</param>
    /// <param name="pflops">Size of the project, PFLOPS.</param>
    /// <param name="mark">A number on [0, 1), evenly spread over an owner type's projects.</param>
    /// <returns>The index of the card model. Where none that the owner likes can be bought on the date, the one that it likes best.</returns>
    public Index<CardModel> For(Index<OwnerType> owner, DateOnly ordered, double pflops, double mark)
    {
        (Index<CardModel> Card, double Weight)[] preferences = _preferences[owner];
        double[] weights = [.. preferences.Select(item => Buyable(item, ordered) * Supply(item.Card, ordered, pflops))];
        if (weights.All(weight => weight <= 0))
        {
            weights = [.. preferences.Select(item => Buyable(item, ordered) * Newness(item.Card, ordered) * Handiness(item.Card, pflops))];
        }

        if (weights.All(weight => weight <= 0))
        {
            double best = preferences.Max(item => item.Weight);
            weights = [.. preferences.Select(item => item.Weight == best ? 1.0 : 0.0)];
        }

        return preferences[SystematicSample.Choose(mark, weights).Index].Card;
    }

    private double Buyable((Index<CardModel> Card, double Weight) item, DateOnly date) => availability.CanBeBought(item.Card, date) ? item.Weight : 0;

    private double Supply(Index<CardModel> card, DateOnly date, double wanted)
    {
        double shipped = availability.PflopsAround(card, date);
        return shipped * Math.Min(1, shipped / wanted);
    }

    private double Newness(Index<CardModel> card, DateOnly date) =>
        Math.Pow(0.5, (date.DayNumber - scenario.Cards[card].Release.DayNumber) / 365.25 / scenario.Centers.Draw.CardHalfLifeYears);

    private double Handiness(Index<CardModel> card, double pflops) => Math.Min(1, scenario.Centers.Draw.UsualSiteCards * scenario.Cards[card].Pflops() / pflops);
}
