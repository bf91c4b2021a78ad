using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Samples;

/// <summary>A record with plausible curves, made by formula: the same on every machine, and of any length.</summary>
internal static class SampleRecord
{
    internal static readonly DateOnly Start = new(2023, 1, 1);
    internal static readonly string[] Provinces =
        ["Beijing", "Tianjin", "Hebei", "InnerMongolia", "Shanghai", "Jiangsu", "Zhejiang", "Guangdong", "Sichuan", "Guizhou", "Ningxia", "Xinjiang"];

    private static readonly (string Id, double Price, double Premium)[] Cards =
        [("A800", 95_000, 1.05), ("H800", 230_000, 1.12), ("H20", 92_000, 1.04), ("Ascend910B", 110_000, 1.03), ("MI210", 60_000, 1.01), ("RTX4090", 13_000, 1.08)];

    /// <summary>A record of some days, with centers when wanted.</summary>
    internal static RunRecord Of(int days = 2192, bool centers = true)
    {
        var record = new RunRecord(SampleKinds.All);
        int centerCount = centers ? 260 : 0;
        for (int index = 0; index < centerCount; index++)
            record.Centers.Add(Center(index));
        for (int day = 0; day < days; day++)
        {
            DateOnly date = Start.AddDays(day);
            record.National.Add(National(day, date, centers));
            foreach ((string id, double price, double premium) in Cards)
                record.Cards.Add(Card(day, date, id, price, premium));
            if (date.Day == DateTime.DaysInMonth(date.Year, date.Month) || day == days - 1)
                AddMonth(record, day, new DateOnly(date.Year, date.Month, 1), centers);
            AddYear(record, date, day);
        }

        record.Suppliers.Add(SampleRows.Supplier());
        record.Brokers.Add(SampleRows.Broker());
        record.Buyers.Add(SampleRows.Buyer());
        return record;
    }

    private static double Wave(double day, double period, double phase = 0.0) => Math.Sin((2.0 * Math.PI * day / period) + phase);

    private static NationalDay National(int day, DateOnly date, bool centers)
    {
        double growth = Math.Exp(day / 900.0);
        long cards = centers ? (long)(60_000 * growth) : 0;
        double sold = 0.56 + (0.06 * Wave(day, 700));
        long captive = (long)(cards * 0.18);
        long leased = (long)(cards * (sold - 0.18));
        long idle = cards - captive - leased;
        double[] weights = [0.22, 0.05, 0.14, 0.12, 0.13, 0.11, 0.07, 0.06, 0.04, 0.05];
        long[] by = [.. weights.Select(weight => (long)(idle * weight))];
        int requests = (int)(45 + (day * 0.03) + (8 * Wave(day, 7)));
        int year = date.Year;
        double summer = year == 2024 && date.Month is >= 6 and <= 8 ? -0.0010 * (date.DayNumber - new DateOnly(2024, 6, 1).DayNumber) : 0.0;
        double september = year == 2024 && date.Month >= 9 ? -0.05 : 0.0;
        return SampleRows.National() with
        {
            Date = date,
            CentersAnnounced = day / 9,
            CentersBuilding = 30,
            CentersOperating = centers ? 120 + (day / 18) : 0,
            CentersCancelled = day / 30,
            CentersMothballed = 0,
            CentersTakenOver = 0,
            CentersBrokenUp = 0,
            WrittenOffCny = 0,
            Awards = day / 5,
            CardsOperating = cards,
            CapacityPflopsFp16 = cards * 0.31,
            CapacityPflopsFp32 = cards * 0.02,
            CardDaysAvailable = cards,
            CardDaysLeased = leased,
            CardDaysCaptive = captive,
            TakeUp = cards == 0 ? 0.0 : (double)(leased + captive) / cards,
            BusyShare = 0.46 + (0.03 * Wave(day, 500)),
            AchievedShare = 0.31 + (day * 0.00003),
            IdleNoDemandCardDays = by[0],
            IdleNoCapacityCardDays = by[1],
            IdleUnknownSellerCardDays = by[2],
            IdleRemoteCardDays = by[3],
            IdleOverBudgetCardDays = by[4],
            IdleSoftwareCardDays = by[5],
            IdleInterconnectCardDays = by[6],
            IdleHardwareCardDays = by[7],
            IdleDeploymentCostCardDays = by[8],
            IdleEffectiveCostCardDays = by[9],
            IdleReservedCardDays = idle - by.Sum(),
            IdleClosedCardDays = 0,
            RequestsMade = requests,
            RequestsServed = (int)(requests * 0.7),
            RequestsFailed = requests - (int)(requests * 0.7),
            ListedRentCnyPerPflopsHour = 22.0 * Math.Exp(-day / 1500.0),
            RentCny = leased * 60.0,
            RunningCostCny = cards * 30.0,
            CardPriceIndex = day < 3 ? 0.0 : (100.0 * Math.Exp(-day / 2500.0)) + (100 * (summer + september)),
            CardPriceOverCost = 1.04 + (0.05 * Math.Max(0.0, 1.0 - (day / 365.0))) + (0.01 * Wave(day, 365)),
        };
    }

    private static CardDay Card(int day, DateOnly date, string id, double price, double premium)
    {
        double cost = price * Math.Exp(-day / 2600.0);
        bool hit = id == "RTX4090" && date.Year == 2024 && date.Month is 9 or 10;
        return new CardDay
        {
            Date = date,
            Card = id,
            PriceCny = id == "MI210" && day < 200 ? 0.0 : cost * (premium + (hit ? 0.25 : 0.0) + (0.02 * Wave(day, 365, price))),
            LowestPriceCny = cost * 1.01,
            CostLineCny = cost,
            StockCards = 800 + day,
            AvailableCards = 36 + (day / 40) + (long)(12 * Wave(day, 900)),
            ShippedCards = 30 + (day / 40),
            SpotCards = 29 + (day / 60),
            SpotPriceCny = cost * premium,
            SoldToCentersCards = 25 + (day / 60),
            SoldOutsideCards = 4,
            UsedCards = 0,
            OutsideWantedCards = 5,
            WantedCards = 42 + (day / 60),
            BacklogCards = 900 + (long)(500 * Wave(day, 730)),
        };
    }

    private static void AddMonth(RunRecord record, int day, DateOnly month, bool centers)
    {
        double[] shares = [0.80, 0.50, 0.36, 0.45, 0.62];
        for (int owner = 0; owner < SampleKinds.All.Owners.Count; owner++)
        {
            double share = shares[owner] + (0.05 * Wave(day, 500, owner));
            long available = centers ? 300_000 + (200 * day) : 0;
            record.Owners.Add(SampleRows.Owner() with
            {
                Month = month,
                Owner = SampleKinds.All.Owners[owner].Id,
                CardDaysAvailable = available,
                CardDaysLeased = (long)(available * share),
                CardDaysCaptive = 0,
                TakeUp = available == 0 ? 0.0 : share,
            });
        }

        for (int index = 0; index < Provinces.Length; index++)
        {
            double share = 0.30 + (0.05 * index);
            long available = centers ? 100_000 + (1000 * index) : 0;
            record.Provinces.Add(SampleRows.Province() with
            {
                Month = month,
                Province = Provinces[index],
                CardDaysAvailable = available,
                CardDaysTakenUp = (long)(available * share),
                MarketCardDaysAvailable = available / 2,
                MarketCardDaysTakenUp = (long)(available / 2 * (share - 0.03)),
                TakeUp = share,
            });
        }
    }

    private static void AddYear(RunRecord record, DateOnly date, int day)
    {
        if (!record.Years.TryGetValue(date.Year, out YearCounts? counts))
            record.Years.Add(date.Year, counts = new YearCounts(5, 5));
        double[] unmet = [0.10, 0.14, 0.38, 0.20, 0.33];
        for (int segment = 0; segment < unmet.Length; segment++)
        {
            counts.RequestedCardDays[segment] += 1000.0;
            counts.UnmetCardDays[segment] += 1000.0 * (unmet[segment] + (0.04 * Wave(day, 900)));
            counts.Requests[segment] += 9;
        }

        counts.Leases += 30;
        counts.LeasesWithChoice += 20;
        counts.LeasesAboveLowest += 11;
        counts.BrokeredLeases += 12;
        counts.UseByCenter[$"center-{day % 3}"] = (100 + day, 50, day);
        counts.RequestedByWorkCardDays[day % 2] = [0.5 * day, 1, 2, 3];
        counts.DealsByBroker[day % 5] = counts.DealsByBroker.GetValueOrDefault(day % 5) + 1;
        if (day % 9 == 0)
            counts.Announced++;
        if (day % 18 == 0)
            counts.Opened++;
        if (day % 30 == 0)
            counts.Cancelled++;
        if (day % 5 == 0)
            counts.Awards.Add((date.Month, 30e6 + (1e5 * day)));
        if (day % 3 == 0)
            counts.LotServers.Add(5 + (day % 11));
        if (day % 40 == 0)
            counts.CardOrders.Add((512, 480, 30));
        counts.LowAchievedCardDays += 8000;
        counts.TraditionalAvailable += 1000;
        counts.TraditionalBusy += 270;
        counts.LargeTrainingByDomain[8] = (counts.LargeTrainingByDomain.GetValueOrDefault(8).Sum + 0.3, counts.LargeTrainingByDomain.GetValueOrDefault(8).Count + 1);
        counts.IdleCostCny += 3e7;
    }

    private static CenterRow Center(int index)
    {
        bool opened = index % 10 < 7;
        bool anchor = index % 4 == 0;
        double payback = (anchor ? 3.0 : 4.4) + (index % 17 * 0.12);
        return SampleRows.Center() with
        {
            Center = FormattableString.Invariant($"center-{index}"),
            Owner = SampleKinds.All.Owners[index % 5 % 5 == 2 ? 2 : index % 3 == 0 ? 0 : index % 7 == 3 ? 3 : index % 11 == 4 ? 4 : 1].Id,
            Stage = opened ? CenterStage.Operating : CenterStage.Cancelled,
            Announced = Start.AddDays(index * 3),
            Opened = opened ? Start.AddDays(200 + (index * 5)) : null,
            Card = Cards[index % Cards.Length].Id,
            HasAnchor = anchor,
            PaybackYears = opened && index % 6 != 5 ? payback : null,
            PaybackState = !opened ? PaybackState.NotOpened : index % 6 == 5 ? PaybackState.Never : PaybackState.Projected,
            CardDaysAvailable = opened ? 400_000 : 0,
            CardDaysLeased = opened ? 200_000 : 0,
            AchievedShare = 0.18 + (index % Cards.Length * 0.05),
        };
    }
}
