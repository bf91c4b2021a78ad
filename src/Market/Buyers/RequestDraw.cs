using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Buyers;

/// <summary>Draws a buyer's work: when the next burst of requests comes, and what each request wants.</summary>
/// <remarks>
/// Arrivals are bursts at intervals that are exponential given an activity drawn for each, which makes counts far more dispersed than Poisson, thinned by
/// weekday. The first interval is what remains of one that began before the first day, so that the rate is right from the start. Sizes and lengths are lognormal with a cap. Each request has a stream of its own, so that it is the same whatever happened before.
/// </remarks>
internal sealed class RequestDraw(MarketSetting setting, AgentId buyer, BuyerProfile profile)
{
    private const double DaysPerYear = 365.25;

    /// <summary>Added to a request's number each time that its work goes on.</summary>
    private const int FurtherLease = 1 << 20;

    private readonly DemandInputs _demand = setting.Scenario.Demand;
    private readonly Segment _segment = setting.Segments[profile.Segment];
    private readonly NeedPath _need = setting.Need[profile.Segment];
    private RandomStream _arrivals = setting.Stream(buyer, Purpose.Arrival);

    /// <summary>Days until the next burst, at least 1; nothing when none comes within the horizon.</summary>
    public int? NextBurst(int day)
    {
        double highest = _demand.WeekdayFactors.Max();
        if (profile.RequestsPerYear <= 0 || highest <= 0)
        {
            return null;
        }

        double burstsPerDay = profile.RequestsPerYear / _demand.RequestsPerBurst / DaysPerYear;
        double sigma = _demand.BurstSigma;
        // The factor makes the mean 1: intervals are as long as the buyer's rate says, however unevenly they come. The interval that holds the first day is
        // likelier to be a long one, in proportion to its length; without that, a market would begin with a rush.
        bool first = day < 0;
        double activity = _arrivals.NextLognormal(1, sigma) * Math.Exp((first ? 1 : -1) * sigma * sigma / 2);
        double at = day;
        while (at < setting.Days)
        {
            at = _need.After(at, _arrivals.NextExponential(1) * activity / highest / burstsPerDay);
            int whole = (int)Math.Min(int.MaxValue - 1, Math.Ceiling(Math.Max(at, day + 1)));
            if (whole >= setting.Days)
            {
                return null;
            }

            int weekday = ((int)setting.DateOf(whole).DayOfWeek + 6) % 7;
            if (_arrivals.NextBernoulli(_demand.WeekdayFactors[weekday] / highest))
            {
                return whole;
            }
        }

        return null;
    }

    /// <summary>Requests in the burst that has come: geometric, at least one.</summary>
    public int BurstSize()
    {
        double mean = _demand.RequestsPerBurst;
        return mean <= 1 ? 1 : 1 + (int)Math.Min(1000, Math.Log(1 - _arrivals.NextUniform()) / Math.Log(1 - (1 / mean)));
    }

    /// <summary>The buyer's request with this number, drawn on a day.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="day">The day.</param>
    /// <param name="rationality">The buyer's rationality by now.</param>
    /// <param name="costOverValue">What compute costs over what it is worth; not a number while nobody knows.</param>
    public Request Draw(int number, int day, double rationality, double costOverValue = double.NaN) =>
        Draw(number, day, rationality, costOverValue, setting.Stream(buyer, Purpose.Request, (uint)number));

    private Request Draw(int number, int day, double rationality, double costOverValue, RandomStream stream)
    {
        Index<WorkType> kind = DrawWork(day, ref stream);
        WorkType work = setting.Work[kind];
        double years = MarketSetting.YearsAt(day);
        double pflops = Math.Min(
            work.MaxPflops,
            stream.NextLognormal(work.MedianPflops, work.SizeSigma) * _segment.SizeFactor * _demand.Scale * Math.Pow(1 + work.SizeGrowthPerYear, years)
                * setting.NeedInSize(kind, day) * SizeAt(costOverValue));
        int days = Length(work, ref stream);
        double value = setting.ValueCnyPerPflopDay(kind, day);
        return new Request
        {
            Number = number,
            Segment = profile.Segment,
            Province = profile.Province,
            Work = kind,
            Ecosystem = profile.Ecosystem,
            Pflops = Math.Max(1e-9, pflops),
            Days = days,
            Large = pflops >= work.LargeFromPflops,
            MaxRoundTripMs = stream.NextBernoulli(work.LatencyBoundShare) ? work.LatencyBoundMs : double.PositiveInfinity,
            DataTb = stream.NextLognormal(work.MedianDataTb, work.DataSigma),
            OfflineData = stream.NextBernoulli(work.OfflineShare),
            MinMemoryGb = Math.Min(work.MaxMemoryGb, stream.NextLognormal(work.MinMemoryGb, work.MemorySigma)),
            BudgetCnyPerPflopDay = value * stream.NextLognormal(_segment.BudgetFactor, _segment.BudgetSigma),
            PriceSensitivity = PriceSensitivity(rationality),
            Rationality = rationality,
            DeploymentCostShare = _segment.DeploymentCostShare,
            DrawnOn = day,
        };
    }

    /// <summary>Work whose lease has ended may go on under a further one, the likelier the less it cost beside its worth.</summary>
    /// <param name="lease">The lease that has ended.</param>
    /// <param name="day">Day of the further request.</param>
    /// <param name="rationality">The buyer's rationality by now.</param>
    /// <returns>The further request; nothing when the work is over.</returns>
    public Request? GoOn(in BuyerLease lease, int day, double rationality)
    {
        Request before = lease.Request;
        WorkType work = setting.Work[before.Work];
        if (work.Continuation <= 0 || before.Number > int.MaxValue - FurtherLease)
        {
            return null;
        }

        RandomStream stream = setting.Stream(buyer, Purpose.Continuation, (uint)before.Number);
        return !stream.NextBernoulli(work.Continuation * Math.Clamp(1 - lease.CostOverBudget, 0, 1)) ? null : before with
        {
            Number = before.Number + FurtherLease,
            Days = Length(work, ref stream),
            PriceSensitivity = PriceSensitivity(rationality),
            Rationality = rationality,
            DrawnOn = day,
            RunsAt = lease.Center,
        };
    }

    /// <summary>What is left on the first day of work that the buyer began before: those of its earlier requests that would still run.</summary>
    /// <remarks>As many came before, by the day, as on the first day. So what runs is in balance: as many leases as are signed in their mean length (Little, 1961).</remarks>
    /// <param name="firstNumber">Number of the first request.</param>
    public IEnumerable<Request> Running(int firstNumber)
    {
        double longest = Math.Ceiling(setting.Work.Max(work => work.MaxDays));
        RandomStream stream = setting.Stream(buyer, Purpose.Running);
        int earlier = stream.NextPoisson(_demand.RunningAtStart * profile.RequestsPerYear / DaysPerYear * _need.RateOn(0) * longest);
        int number = firstNumber;
        for (int i = 0; i < earlier; i++)
        {
            RandomStream own = setting.Stream(buyer, Purpose.Running, (uint)i + 1);
            Request request = Draw(number, 0, rationality: 0, double.NaN, own);
            int gone = (int)(stream.NextUniform() * longest);
            if (request.Days > gone)
            {
                number++;
                yield return request with { Days = request.Days - gone };
            }
        }
    }

    /// <summary>Factor on sizes: compute that costs all that it is worth leaves them as they are.</summary>
    private double SizeAt(double costOverValue) => double.IsNaN(costOverValue) ? 1 : Math.Pow(costOverValue, -_demand.PriceElasticityOfSize);

    private static int Length(WorkType work, ref RandomStream stream) =>
        Math.Max(1, (int)Math.Ceiling(Math.Min(work.MaxDays, stream.NextLognormal(work.MedianDays, work.LengthSigma))));

    private double PriceSensitivity(double rationality) =>
        _segment.PriceSensitivityNaive + ((_segment.PriceSensitivityRational - _segment.PriceSensitivityNaive) * rationality);

    private Index<WorkType> DrawWork(int day, ref RandomStream stream)
    {
        WorkMix mix = setting.RequestedWork[profile.Segment];
        Span<double> weights = stackalloc double[mix.Work.Length];
        _need.WeightsOn(day, weights);
        return mix.Work[stream.NextWeighted(weights)];
    }
}
