using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Makes the nation's row of a day.</summary>
internal static class NationalDays
{
    public static NationalDay Row(
        MarketSetting setting,
        int day,
        Board board,
        in Holdings total,
        CapacityCounts nation,
        PipelineCounts pipeline,
        DemandCounts demand,
        CardPriceIndex prices,
        ReadOnlySpan<bool> activeSuppliers,
        ReadOnlySpan<bool> activeBrokers) => new()
        {
            Date = setting.DateOf(day),
            CentersAnnounced = pipeline.Announced,
            CentersBuilding = pipeline.Building,
            CentersOperating = nation.Centers,
            CentersCancelled = pipeline.Cancelled,
            CentersMothballed = pipeline.Mothballed,
            CentersTakenOver = pipeline.TakenOver,
            CentersBrokenUp = pipeline.BrokenUp,
            WrittenOffCny = pipeline.WrittenOff.Yuan,
            Awards = pipeline.Awards,
            CardsOperating = nation.Available,
            CapacityPflopsFp16 = nation.Pflops,
            CapacityPflopsFp32 = nation.PflopsFp32,
            CardDaysAvailable = nation.Available,
            CardDaysLeased = nation.Leased,
            CardDaysCaptive = nation.Captive,
            TakeUp = nation.TakeUp,
            BusyShare = nation.BusyShare,
            AchievedShare = nation.AchievedShare,
            IdleNoDemandCardDays = nation.IdleBy[(int)Obstacle.NoDemand],
            IdleNoCapacityCardDays = nation.IdleBy[(int)Obstacle.NoCapacity],
            IdleUnknownSellerCardDays = nation.IdleBy[(int)Obstacle.UnknownSeller],
            IdleRemoteCardDays = nation.IdleBy[(int)Obstacle.Remote],
            IdleOverBudgetCardDays = nation.IdleBy[(int)Obstacle.OverBudget],
            IdleSoftwareCardDays = nation.IdleBy[(int)Obstacle.Software],
            IdleInterconnectCardDays = nation.IdleBy[(int)Obstacle.Interconnect],
            IdleHardwareCardDays = nation.IdleBy[(int)Obstacle.Hardware],
            IdleDeploymentCostCardDays = nation.IdleBy[(int)Obstacle.DeploymentCost],
            IdleEffectiveCostCardDays = nation.IdleBy[(int)Obstacle.EffectiveCost],
            IdleReservedCardDays = nation.IdleBy[(int)Obstacle.Reserved],
            IdleClosedCardDays = nation.IdleBy[(int)Obstacle.Closed],
            RequestsMade = demand.Made,
            RequestsServed = demand.Served,
            RequestsFailed = demand.Failed,
            RequestsWaiting = total.RequestsWaiting,
            ListedRentCnyPerPflopsHour = ListedRent(setting, board),
            RentCny = nation.Revenue.Yuan,
            RunningCostCny = nation.RunningCost.Yuan,
            CardPriceIndex = prices.Value,
            CardPriceOverCost = prices.OverCost,
            CardStockPflops = StockPflops(setting, board),
            BrokersActive = activeBrokers.Count(true),
            SuppliersActive = activeSuppliers.Count(true),
        };

    private static double ListedRent(MarketSetting setting, Board board)
    {
        double rent = 0;
        double pflops = 0;
        foreach (int center in board.ListedCenters)
        {
            CenterListing listing = board.Listings[center]!;
            rent += listing.RentCnyPerCardHour * listing.InstalledCards;
            pflops += setting.Scenario.Cards[listing.Card].Pflops() * listing.InstalledCards;
        }

        return pflops > 0 ? rent / pflops : 0;
    }

    private static double StockPflops(MarketSetting setting, Board board) =>
        setting.Scenario.Cards.Select((model, card) => board.Cards.Stock(new(card)) * model.Pflops()).Sum();
}
