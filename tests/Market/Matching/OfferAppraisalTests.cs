using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Matching;

/// <summary>Each way in which an offer can be infeasible has its own obstacle; a feasible one its full cost.</summary>
public sealed class OfferAppraisalTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static Request Request => Examples.Request;

    private static CenterListing Listing => Examples.Listing;

    [Test]
    public void Fitting_offer_has_no_obstacle_and_costs_rent_deployment_and_data()
    {
        Offer offer = Feasible(Request, Listing);
        double work = Request.Pflops * Request.Days;
        double rent = offer.Cards * Listing.TimeShareRentCnyPerCardHour * 24 * Request.Days;
        double deployment = Request.DeploymentCostShare * Request.BudgetCnyPerPflopDay * work * (1 - Listing.SoftwareQuality);
        Assert.That(offer.DeploymentCny, Is.EqualTo(deployment).Within(1e-9));
        Assert.That(offer.EffectiveCost, Is.EqualTo((rent + deployment) / work).Within(1e-9));
    }

    [Test]
    public void Too_little_memory_is_hardware() => Refused(Request with { MinMemoryGb = 81 }, Listing, Obstacle.Hardware);

    [Test]
    public void Large_work_on_poor_links_is_interconnect() =>
        Refused(Large with { MinMemoryGb = 8 }, Listing with { Card = Examples.Rtx4090 }, Obstacle.Interconnect);

    [Test]
    public void Large_work_at_a_small_site_is_hardware() => Refused(Large, Listing with { CapacityPflops = 49 }, Obstacle.Hardware);

    [Test]
    public void Other_ecosystem_on_a_poor_stack_is_software() =>
        Refused(Request with { Ecosystem = Ecosystem.Cann }, Listing with { SoftwareQuality = 0.5 }, Obstacle.Software);

    [Test]
    public void Other_ecosystem_on_a_good_stack_costs_more_cards()
    {
        Offer misfit = Feasible(Request with { Ecosystem = Ecosystem.Cann }, Listing);
        Assert.That(misfit.Cards, Is.GreaterThan(Feasible(Request, Listing).Cards));
    }

    [Test]
    public void Too_long_a_round_trip_is_remote() =>
        Refused(Request with { MaxRoundTripMs = 20 }, Listing with { Province = Examples.Guangdong }, Obstacle.Remote);

    [Test]
    public void Too_dear_by_rent_is_over_budget() => Refused(Request with { BudgetCnyPerPflopDay = 100 }, Listing, Obstacle.OverBudget);

    [Test]
    public void Too_dear_by_deployment_is_deployment_cost()
    {
        double bare = Feasible(Request with { DeploymentCostShare = 0 }, Listing).EffectiveCost;
        Refused(Request with { DeploymentCostShare = 2, BudgetCnyPerPflopDay = bare * 1.2 }, Listing, Obstacle.DeploymentCost);
    }

    [Test]
    public void Too_dear_by_data_is_remote()
    {
        double bare = Feasible(Request with { DeploymentCostShare = 0 }, Listing).EffectiveCost;
        Refused(Request with { DataTb = 1000, DeploymentCostShare = 0, BudgetCnyPerPflopDay = bare * 1.2 }, Listing with { Province = Examples.Guangdong }, Obstacle.Remote);
    }

    [Test]
    public void Too_few_free_cards_is_no_capacity() => Refused(Request, Listing with { FreeCards = 0, TimeShareFreeCards = 0 }, Obstacle.NoCapacity);

    [Test]
    public void Work_that_stays_where_it_runs_is_neither_deployed_nor_moved_again()
    {
        Request heavy = Request with { DataTb = 100 };
        CenterListing away = Listing with { Province = Examples.Guangdong };
        Offer moved = Feasible(heavy, away);
        Offer stays = Feasible(heavy with { RunsAt = away.Center }, away);
        Assert.That(moved.DataCny, Is.GreaterThan(0));
        Assert.That(moved.DeploymentCny, Is.GreaterThan(0));
        Assert.That(stays.DataCny + stays.DeploymentCny, Is.Zero);
        Assert.That(stays.RentCnyPerCardHour, Is.EqualTo(moved.RentCnyPerCardHour));
    }

    [Test]
    public void Who_has_worked_there_need_not_deploy_again()
    {
        Offer known = Feasible(Request, Listing, known: 1);
        Offer helped = Feasible(Request, Listing, help: 0.5);
        Assert.That(known.DeploymentCny, Is.Zero);
        Assert.That(helped.DeploymentCny, Is.EqualTo(Feasible(Request, Listing).DeploymentCny / 2).Within(1e-9));
    }

    [Test]
    public void Shipping_data_offline_is_taken_when_it_is_cheaper()
    {
        CenterListing far = Listing with { Province = Examples.Guangdong };
        double online = Feasible(Request with { DataTb = 10 }, far).DataCny;
        double offline = Feasible(Request with { DataTb = 10, OfflineData = true }, far).DataCny;
        Assert.That(offline, Is.EqualTo(10 * Setting.Scenario.Matching.OfflineDataCnyPerTb).Within(1e-9));
        Assert.That(online, Is.GreaterThan(offline));
    }

    [Test]
    public void Work_bound_by_latency_pays_list_rent() =>
        Assert.That(Feasible(Request with { MaxRoundTripMs = 20 }, Listing).RentCnyPerCardHour, Is.EqualTo(Listing.RentCnyPerCardHour));

    [Test]
    public void Voucher_lowers_what_a_buyer_counts()
    {
        PolicyNotice vouchers = Opening.Policy(Setting) with { VoucherShare = [.. Opening.Policy(Setting).VoucherShare.Select(_ => 0.5)] };
        Request request = Request with { DeploymentCostShare = 0 };
        Assert.That(
            Feasible(request, Listing, policy: vouchers).EffectiveCost,
            Is.EqualTo(Feasible(request, Listing).EffectiveCost / 2).Within(1e-9));
    }

    [TestCase(double.PositiveInfinity, 0.5)]
    [TestCase(1e9, 0.5)]
    [TestCase(0.0, 1.0)]
    public void Voucher_pays_its_share_as_far_as_there_are_any_left(double left, double paid)
    {
        PolicyNotice vouchers = Opening.Policy(Setting) with { VoucherShare = [.. Opening.Policy(Setting).VoucherShare.Select(_ => 0.5)] };
        Request request = Request with { DeploymentCostShare = 0 };
        double whole = Feasible(request, Listing).EffectiveCost;
        Assert.That(Feasible(request with { VouchersLeftCny = left }, Listing, policy: vouchers).EffectiveCost, Is.EqualTo(whole * paid).Within(1e-9));
        double work = request.Pflops * request.Days;
        Assert.That(
            Feasible(request with { VouchersLeftCny = whole * work / 4 }, Listing, policy: vouchers).EffectiveCost,
            Is.EqualTo(whole * 0.75).Within(1e-9),
            "half of the voucher is left");
    }

    private static Request Large => Request with { Large = true, Work = Examples.PreTraining };

    private static Offer Feasible(Request request, CenterListing listing, double known = 0, double help = 0, PolicyNotice? policy = null)
    {
        (Offer offer, Obstacle? obstacle) = Appraise(request, listing, known, help, policy);
        Assert.That(obstacle, Is.Null);
        return offer;
    }

    private static (Offer Offer, Obstacle? Obstacle) Appraise(
        Request request, CenterListing listing, double known = 0, double help = 0, PolicyNotice? policy = null)
    {
        var board = new Board(Setting);
        board.Apply(policy ?? Opening.Policy(Setting));
        board.Apply(listing);
        Obstacle? obstacle = new OfferAppraisal(board, request, new ulong[OfferAppraisal.Room(board)]).Of(listing.Center, known, help, out Offer offer);
        return (offer, obstacle);
    }

    private static void Refused(Request request, CenterListing listing, Obstacle obstacle) =>
        Assert.That(Appraise(request, listing).Obstacle, Is.EqualTo(obstacle));
}
