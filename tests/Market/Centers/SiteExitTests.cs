using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Limits;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Centers that don't earn what they cost: mothballed, taken over or broken up, with books that balance every day.</summary>
public sealed class SiteExitTests
{
    private const int Cards = 64;
    private const double DaysPerYear = 365.25;

    /// <summary>One center that nobody rents from, a loan on half of it, an owner that gives nothing.</summary>
    private static readonly Scenario Hopeless = BareMarket.Scenario.Years(2).Buyers(0).Owners(owner => owner with { DebtShare = 0.5, SupportShare = 0 });

    [Test]
    public void Center_whose_bills_nobody_pays_is_broken_up()
    {
        CenterRow center = BareMarket.Run(Hopeless, Cards).Record.Centers.Single();
        double capex = Capex(Hopeless);
        double owed = 0.5 * capex * (1 - (1 / DaysPerYear / Hopeless.Centers.Costs.LoanYears));
        Assert.That((center.Stage, center.FailureOutcome), Is.EqualTo((CenterStage.Failed, FailureOutcome.BrokenUp)));
        Assert.That(center.Failed, Is.LessThan(Hopeless.Horizon.Start.AddDays(100)), "after the first bills");
        Assert.That(center.WrittenOffCny, Is.GreaterThan(0.9 * owed), "nobody wants the cards, and one part of the loan was paid back");
        Assert.That(center.CapacityPflopsFp16, Is.GreaterThan(0));
    }

    [Test]
    public void Cards_of_a_broken_up_center_go_to_a_project_that_tenders_for_them()
    {
        Scenario scenario = Hopeless.Owners(owner => owner with { DebtShare = 0 });
        scenario = scenario with
        {
            Supply = scenario.Supply with { Shipments = [] },
            Centers = scenario.Centers with
            {
                Entry = scenario.Centers.Entry with { UnderWayAtStart = 1 },
                Exit = scenario.Centers.Exit with { FireSaleDays = 720 },
                Costs = scenario.Centers.Costs with { ResaleFallPerYear = 0.2 },
                Stages = scenario.Centers.Stages with { PatienceForCardsDays = 700 },
            },
        };
        (RunRecord record, KeepingSink rows) = BareMarket.Run(scenario, Cards);
        CenterRow failed = record.Centers.Single(center => center.Failed is not null && center.Announced is null);
        CenterRow built = record.Centers.Single(center => center.Announced is not null);
        Assert.That(rows.Of<CardDay>().Sum(day => day.UsedCards), Is.GreaterThan(0).And.EqualTo(built.Cards), "there were no other cards to be had");
        Assert.That(failed.ResaleCny, Is.GreaterThan(0));
    }

    [Test]
    public void Center_that_others_would_run_at_a_profit_is_taken_over_and_goes_on()
    {
        Scenario scenario = BareMarket.Scenario.Years(2).Owners(owner => owner with { DebtShare = 1, SupportShare = 0 });
        scenario = scenario with { Centers = scenario.Centers with { Costs = scenario.Centers.Costs with { LoanYears = 0.5 } } };
        CenterRow center = BareMarket.Run(scenario, Cards).Record.Centers.Single();
        Assert.That((center.Stage, center.FailureOutcome), Is.EqualTo((CenterStage.Operating, FailureOutcome.TakenOver)));
        Assert.That(center.CardDaysLeased, Is.GreaterThan(0));
        Assert.That(center.Failed, Is.LessThan(scenario.Horizon.Start.AddDays(200)));
        Scenario greedy = scenario with { Centers = scenario.Centers with { Exit = scenario.Centers.Exit with { AcquirerReturn = 1 } } };
        Assert.That(BareMarket.Run(greedy, Cards).Record.Centers.Single().WrittenOffCny, Is.GreaterThan(center.WrittenOffCny), "who wants a higher return pays a lower price");
    }

    [Test]
    public void Center_that_loses_more_than_it_would_asleep_is_mothballed()
    {
        Scenario scenario = BareMarket.Scenario.Years(2).Buyers(0).Owners(owner => owner with { SupportShare = 100, AppraisalStrictness = 1 });
        CenterRow asleep = BareMarket.Run(scenario, Cards).Record.Centers.Single();
        CenterRow awake = BareMarket.Run(scenario.Owners(owner => owner with { AppraisalStrictness = 0 }), Cards).Record.Centers.Single();
        Assert.That((asleep.Stage, awake.Stage), Is.EqualTo((CenterStage.Mothballed, CenterStage.Operating)));
        double share = asleep.MothballedDays / (2 * DaysPerYear);
        Assert.That(share, Is.EqualTo(0.72).Within(0.05), "half a year and the month of a review");
        double kept = scenario.Centers.Exit.MothballedCostShare;
        Assert.That(asleep.OperationsCny / awake.OperationsCny, Is.EqualTo(1 - (share * (1 - kept))).Within(0.03));
        Assert.That(asleep.EnergyCny / awake.EnergyCny, Is.EqualTo(1 - share).Within(0.03), "no energy for cards that are off");
        Assert.That(asleep.IdleClosedCardDays, Is.EqualTo((long)asleep.MothballedDays * Cards).Within(2 * Cards));
    }

    [Test]
    public void Center_that_is_broken_up_asleep_has_slept_until_then()
    {
        Scenario scenario = BareMarket.Scenario.Years(4).Buyers(0).Owners(owner => owner with { AppraisalStrictness = 1 });
        CenterRow Supported(double share) => BareMarket.Run(scenario.Owners(owner => owner with { SupportShare = share }), Cards).Record.Centers.Single();
        CenterRow center = new[] { 0.05, 0.1, 0.15, 0.2, 0.3 }.Select(Supported).First(center => center.Failed > scenario.Horizon.Start.AddDays(350));
        int awake = center.Failed!.Value.DayNumber - scenario.Horizon.Start.DayNumber - center.MothballedDays;
        Assert.That(center.FailureOutcome, Is.EqualTo(FailureOutcome.BrokenUp));
        Assert.That(awake, Is.EqualTo(0.28 * 2 * DaysPerYear).Within(0.05 * 2 * DaysPerYear), "half a year and the month of a review");
    }

    [Test]
    public void Mothballed_center_opens_again_when_the_market_has_come_back()
    {
        Scenario scenario = BareMarket.Scenario.Years(4).Buyers(300);
        OwnerType owner = scenario.Centers.Owners[0] with { SupportShare = 100, AppraisalStrictness = 1, ShareAtStart = 1 };
        scenario = scenario with
        {
            Demand = scenario.Demand with
            {
                Work = [.. scenario.Demand.Work.Select(work => work with
                {
                    Need = [new NeedPoint { Date = new(2023, 7, 1), Factor = 0.02 }, new NeedPoint { Date = new(2024, 12, 31), Factor = 0.02 }, new NeedPoint { Date = new(2025, 6, 30), Factor = 4 }],
                })],
            },
            Centers = scenario.Centers with
            {
                OperatingAtStart = 4,
                Owners = [owner, owner with { Id = "patient", MarketBuilt = false, AppraisalStrictness = 0 }],
            },
        };
        RunRecord record = BareMarket.Run(scenario, Cards).Record;
        CenterRow[] strict = [.. record.Centers.Where(center => center.Owner == owner.Id)];
        CenterRow[] patient = [.. record.Centers.Where(center => center.Owner == "patient")];
        Assert.That((strict.Length, patient.Length), Is.Not.EqualTo((0, 4)).And.Not.EqualTo((4, 0)));
        Assert.That(strict.Select(center => center.MothballedDays), Is.All.InRange(200, 900));
        Assert.That(strict.Select(center => center.Stage), Is.All.EqualTo(CenterStage.Operating));
        Assert.That(patient.Select(center => center.MothballedDays), Is.All.Zero);
        Scenario wary = scenario with { Centers = scenario.Centers with { Exit = scenario.Centers.Exit with { ReopenMargin = 4 } } };
        Assert.That(BareMarket.Run(wary, Cards).Record.Centers.Sum(center => center.MothballedDays), Is.GreaterThan(strict.Sum(center => center.MothballedDays)));
    }

    private static double Capex(Scenario scenario)
    {
        CardModel card = scenario.Cards[0];
        CostInputs costs = scenario.Centers.Costs;
        double hall = card.TdpW / 1000.0 * costs.ServerPowerFactor * costs.HallCnyPerKw;
        return Cards * ((card.ListCostCny * (1 + costs.NetworkShareOfCards)) + hall);
    }
}
