using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Scenarios.Populations.Names;

namespace MarketSim.Scenarios.Populations;

/// <summary>Draws the suppliers of cards, tier by tier.</summary>
internal sealed class SupplierDraw(Scenario scenario, ulong seed)
{
    private readonly ProvinceChoice _provinces = ProvinceChoice.ByEconomy(scenario);
    private readonly SupplierNames _names = new(scenario);
    private readonly double[] _trade = Trade(scenario);

    /// <summary>Draws them all.</summary>
    public IReadOnlyList<SupplierProfile> DrawAll()
    {
        SupplierTier? home = scenario.Supply.Tiers.Where(tier => tier.Count > 0).Select(tier => (SupplierTier?)tier.Tier).Order().FirstOrDefault();
        List<SupplierProfile> suppliers = [];
        foreach (SupplierTierInputs tier in scenario.Supply.Tiers)
        {
            SystematicSample presence = new(seed, AgentKind.Supplier, (uint)tier.Tier);
            for (int number = 0; number < tier.Count; number++)
            {
                bool present = presence.At(number) < tier.PresentAtStart;
                suppliers.Add(Draw(tier, number, present, tier.Tier == home));
            }
        }

        return suppliers;
    }

    private SupplierProfile Draw(SupplierTierInputs tier, int number, bool present, bool home)
    {
        RandomStream stream = new(seed, AgentId.Supplier(number), Purpose.Population, 1 + (uint)tier.Tier);
        NameSource names = new(ref stream);
        Index<Province> province = _provinces.Next(ref stream);
        int lead = (int)Math.Round(stream.NextLognormal(tier.LeadDays, scenario.Supply.Suppliers.LeadSigma));
        int models = 1 + stream.NextPoisson(tier.CardModelsCarried - 1);
        SortedSet<Index<CardModel>> cards = Sample(models, ref stream);
        if (home)
        {
            cards.UnionWith(MakersOf(number, tier.Count));
        }

        return new SupplierProfile(_names.Next(tier.Tier, province, names), province, tier.Tier, [.. cards], present, lead);
    }

    /// <summary>Draws models without replacement; those that are traded more are carried by more suppliers.</summary>
    private SortedSet<Index<CardModel>> Sample(int models, ref RandomStream stream)
    {
        double[] weights = [.. _trade];
        SortedSet<Index<CardModel>> cards = [];
        while (cards.Count < models && weights.Any(weight => weight > 0))
        {
            Index<CardModel> card = new(stream.NextWeighted(weights));
            weights[card] = 0;
            cards.Add(card);
        }

        return cards;
    }

    /// <summary>Every maker has a home with one supplier of the first tier, so that no model is without a seller.</summary>
    private IEnumerable<Index<CardModel>> MakersOf(int number, int suppliers)
    {
        string[] makers = [.. scenario.Cards.Select(card => card.Vendor).Distinct(StringComparer.Ordinal)];
        return Enumerable.Range(0, scenario.Cards.Count).Select(card => new Index<CardModel>(card))
            .Where(card => _trade[card] > 0 && Array.IndexOf(makers, scenario.Cards[card].Vendor) % suppliers == number);
    }

    private static double[] Trade(Scenario scenario)
    {
        CardAvailability availability = new(scenario);
        double[] value = [.. scenario.Cards.Select((card, index) => Math.Sqrt(availability.PflopsInAll(new(index)) / card.Pflops() * card.ListCostCny))];
        return value.Any(weight => weight > 0) ? value : [.. value.Select(_ => 1.0)];
    }
}
