using System.Globalization;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>A center's row at the end of a run: what it was, what it sold, whether it paid back.</summary>
internal static class CenterSummary
{
    public static CenterListing EmptyListing(AgentId id, CenterProfile profile) => new()
    {
        Center = new(id.Index),
        Province = profile.Province,
        Owner = profile.Owner,
        Card = profile.Card,
        InstalledCards = 0,
        OfferedCards = 0,
        FreeCards = 0,
        TimeShareFreeCards = 0,
        RentCnyPerCardHour = 0,
        TimeShareRentCnyPerCardHour = 0,
        DomainCards = profile.Domain,
        SoftwareQuality = profile.SoftwareQuality,
        CapacityPflops = 0,
    };

    public static CenterRow Row(
        MarketSetting setting, AgentId id, CenterStage stage, Development project, Site? site, CenterFinance finance, SiteCards cards)
    {
        Operation? operation = site?.Operation;
        CenterProfile profile = setting.Population.Centers[id.Index];
        OwnerType owner = setting.TermsOf(profile).Owner;
        CashFlow flow = finance.Flow;
        CardDayTotals totals = operation?.Totals ?? new CardDayTotals();
        Index<CardModel> card = operation?.Fleet.Card ?? project.Card;
        CenterValue value = site is null ? new CenterValue(PaybackState.NotOpened, null, null)
            : profile.OperatingAtStart ? new CenterValue(PaybackState.BeforeRun, null, null)
            : CenterValue.Of(flow, site.Operation.OpenedOn, setting.Days - 1, site.LifeEnds, owner.HurdleRate, out _);
        return new CenterRow(finance.Statement?.Close(profile, finance, owner, site))
        {
            Center = id.ToString(),
            NameZh = profile.NameZh,
            OwnerNameZh = profile.OwnerNameZh,
            Province = setting.Scenario.Provinces[profile.Province].Id,
            Owner = owner.Id,
            Stage = stage,
            CancelledFor = project.CancelledFor,
            Announced = project.AnnouncedOn is { } announced ? setting.DateOf(announced) : null,
            Opened = operation is not null ? setting.DateOf(operation.OpenedOn) : null,
            Card = setting.Scenario.Cards[card].Id,
            PlannedCards = project.Purchase?.Planned ?? project.PlannedCards,
            Cards = cards.InAll,
            CapacityPflopsFp16 = cards.InAll * setting.Scenario.Cards[card].Pflops(),
            DomainCards = operation?.Fleet.Domain ?? profile.Domain,
            SoftwareQuality = operation?.Quality ?? profile.SoftwareQuality,
            RentPolicy = profile.RentPolicy,
            HasAnchor = profile.HasAnchor,
            Failed = site?.Exit.FailedOn is { } failed ? setting.DateOf(failed) : null,
            FailureOutcome = site?.Exit.Outcome,
            Mothballed = site?.Exit.FirstMothballedOn is { } mothballed ? setting.DateOf(mothballed) : null,
            MothballedDays = site?.Exit.MothballedDays(setting.Days - 1) ?? 0,
            WrittenOffCny = finance.WrittenOff.Yuan,
            CapexCny = flow.Of(CashFlowLine.Investment).Yuan,
            SubsidyCny = flow.Of(CashFlowLine.Subsidy).Yuan,
            InternalRentCny = flow.InternalRent.Yuan,
            RevenueCny = flow.Of(CashFlowLine.Revenue).Yuan,
            ResaleCny = flow.Of(CashFlowLine.Resale).Yuan,
            EnergyCny = flow.Of(CashFlowLine.Energy).Yuan,
            OperationsCny = flow.Of(CashFlowLine.Operations).Yuan,
            LeviesCny = flow.Levies,
            InterestCny = flow.Of(CashFlowLine.Interest).Yuan,
            NetCashFlowCny = flow.Net.Yuan,
            PaybackYears = value.PaybackYears,
            PaybackState = value.State,
            PaybackWithoutSubsidyYears = value.PaybackWithoutSubsidyYears,
            ValueProjected = value.Projected,
            DiscountedPaybackYears = value.DiscountedPaybackYears,
            NpvCny = value.NpvCny,
            Irr = value.Irr,
            IrrRates = value.IrrRates,
            CardDaysAvailable = totals.Available,
            CardDaysLeased = totals.Leased,
            CardDaysCaptive = totals.Captive,
            TakeUp = totals.TakeUp,
            BusyShare = totals.BusyShare,
            AchievedShare = totals.AchievedShare,
            IdleNoDemandCardDays = totals.IdleBy[(int)Obstacle.NoDemand],
            IdleNoCapacityCardDays = totals.IdleBy[(int)Obstacle.NoCapacity],
            IdleUnknownSellerCardDays = totals.IdleBy[(int)Obstacle.UnknownSeller],
            IdleRemoteCardDays = totals.IdleBy[(int)Obstacle.Remote],
            IdleOverBudgetCardDays = totals.IdleBy[(int)Obstacle.OverBudget],
            IdleSoftwareCardDays = totals.IdleBy[(int)Obstacle.Software],
            IdleInterconnectCardDays = totals.IdleBy[(int)Obstacle.Interconnect],
            IdleHardwareCardDays = totals.IdleBy[(int)Obstacle.Hardware],
            IdleDeploymentCostCardDays = totals.IdleBy[(int)Obstacle.DeploymentCost],
            IdleEffectiveCostCardDays = totals.IdleBy[(int)Obstacle.EffectiveCost],
            IdleReservedCardDays = totals.IdleBy[(int)Obstacle.Reserved],
            IdleClosedCardDays = totals.IdleBy[(int)Obstacle.Closed],
        };
    }

    /// <summary>What a center shows of itself while the run is under way.</summary>

    /// <summary>What a center is and has today, in words; figures of money and card-days are sums so far. It changes nothing.</summary>
    public static SortedDictionary<string, string> State(MarketSetting setting, CenterStage stage, Development project, Site? site, SiteCards cards, CenterFinance finance)
    {
        Operation? operation = site?.Operation;
        CashFlow flow = finance.Flow;
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["stage"] = stage.ToString(),
            ["card"] = setting.Scenario.Cards[operation?.Fleet.Card ?? project.Card].Id,
            ["cards"] = Whole(cards.Installed),
            ["planned_cards"] = Whole(project.Purchase?.Planned ?? project.PlannedCards),
            ["leased_cards"] = Whole(operation?.LeasedCards ?? 0),
            ["rent_cny_per_card_hour"] = (operation?.RentCnyPerCardHour ?? 0).ToString("F2", CultureInfo.InvariantCulture),
            ["cash_cny"] = finance.Cash.ToString(),
            ["debt_cny"] = finance.Debt.ToString(),
            ["net_cash_flow_cny"] = flow.Net.ToString(),
        };
        foreach (CashFlowLine line in Enum.GetValues<CashFlowLine>().Where(line => flow.Of(line) != Money.Zero))
        {
            state[$"flow_cny.{line}"] = flow.Of(line).ToString();
        }

        if (project.AnnouncedOn is { } announced)
        {
            state["announced"] = Day(setting, announced);
        }

        if (operation is not null)
        {
            CardDayTotals totals = operation.Totals;
            state["opened"] = Day(setting, operation.OpenedOn);
            state["take_up"] = totals.TakeUp.ToString("F3", CultureInfo.InvariantCulture);
            state["software_quality"] = operation.Quality.ToString("F3", CultureInfo.InvariantCulture);
            foreach (Obstacle cause in Enum.GetValues<Obstacle>().Where(cause => totals.IdleBy[(int)cause] > 0))
            {
                state[$"idle_card_days.{cause}"] = Whole(totals.IdleBy[(int)cause]);
            }
        }

        return state;
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(MarketSetting setting, int day) => setting.DateOf(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
