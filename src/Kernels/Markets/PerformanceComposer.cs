using MarketSim.Kernels.Communication;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Programs;
using MarketSim.Kernels.Roofline;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;

namespace MarketSim.Kernels.Markets;

/// <summary>From kernels to markets: works out what each card of a scenario achieves for each kind of work, as plain inputs.</summary>
/// <remarks>
/// Each pair is an integral over programs, taken with the same draws for all cards (common random numbers) and a fixed seed: a scenario's inputs do not depend on
/// the seed of a run. The run's seed decides which program of the distribution each lease is.
/// </remarks>
public static class PerformanceComposer
{
    /// <summary>Programs drawn for a pair.</summary>
    private const int Draws = 160;

    /// <summary>Quantiles kept.</summary>
    private const int Quantiles = 10;

    private const ulong Seed = 0x4B45524E454C53;

    /// <summary>Time from one launch to the next that kernels must fill, best stack, s: captured graphs (assumption, 1 to 3 us).</summary>
    private const double BestLaunchGap = 1.5e-6;

    /// <summary>The same with the worst stack: each kernel launched by an interpreter that waits for the last (assumption, 15 to 60 us).</summary>
    private const double WorstLaunchGap = 30e-6;

    /// <summary>Share of a program's time that loading data and saving takes, worst stack (assumption, 0.1 to 0.4; the best hides it).</summary>
    private const double WorstStall = 0.2;

    /// <summary>Adds what a scenario does not say itself.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="profiles">The profiles to go by, later ones over earlier ones of the same card.</param>
    public static Scenario Compose(Scenario scenario, IReadOnlyList<KernelProfile> profiles)
    {
        HashSet<(string, string)> given = [.. scenario.Performance.Cards.Select(row => (row.Card, row.Work))];
        List<CardPerformance> rows = [.. scenario.Performance.Cards];
        CardEstimator? estimator = null;
        var programs = new ProgramSample(Seed, Draws);
        foreach (CardModel card in scenario.Cards)
        {
            CardEstimate? estimate = null;
            foreach (WorkType work in scenario.Demand.Work)
            {
                if (!given.Contains((card.Id, work.Id)))
                {
                    estimator ??= new CardEstimator(profiles);
                    estimate ??= estimator.For(card);
                    rows.Add(Row(card, work, estimate, programs));
                }
            }
        }

        return scenario with { Performance = scenario.Performance with { Cards = rows } };
    }

    /// <summary>What a card achieves for a kind of work.</summary>
    public static CardPerformance Row(CardModel card, WorkType work, CardEstimate estimate) => Row(card, work, estimate, new ProgramSample(Seed, Draws));

    private static CardPerformance Row(CardModel card, WorkType work, CardEstimate estimate, ProgramSample programs)
    {
        double[] shares = new double[Draws];
        double links = 0;
        double network = 0;
        double worst = 0;
        double best = 0;
        IReadOnlyList<DrawnProgram> sample = programs.Of(work.Program);
        for (int i = 0; i < Draws; i++)
        {
            DrawnProgram drawn = sample[i];
            KernelProgram program = drawn.Program;
            RandomStream stream = drawn.Stream;
            double seconds = 0;
            foreach (Invocation call in program.Calls)
            {
                seconds += call.Count * estimate.Seconds(call.Call, ref stream);
            }

            shares[i] = drawn.UsefulOperations / seconds / (card.Pflops() * 1e15);
            links += CommunicationModel.LinkCost(card, program, seconds) / Draws;
            network += CommunicationModel.NetworkCost(card, program, seconds) / Draws;
            worst += (1 - WorstStall) * seconds / (seconds + (drawn.Launches * WorstLaunchGap)) / Draws;
            best += seconds / (seconds + (drawn.Launches * BestLaunchGap)) / Draws;
        }

        Array.Sort(shares);
        return new CardPerformance
        {
            Card = card.Id,
            Work = work.Id,
            KernelShares = [.. Enumerable.Range(0, Quantiles).Select(i => Digits(Math.Clamp(Middle(shares, i), 1e-6, 1)))],
            LinkCost = Digits(links),
            NetworkCost = Digits(network),
            LossPerDoubling = CommunicationModel.LossPerDoubling(work.Program),
            BusyShareWorst = Digits(worst),
            BusyShareBest = Digits(best),
            Basis = estimate.Basis,
        };
    }

    /// <summary>The mix of kernels of a program.</summary>
    public static ProgramKind KindOf(WorkProgram program) => program switch
    {
        WorkProgram.PreTraining => ProgramKind.PreTraining,
        WorkProgram.FineTuning => ProgramKind.FineTuning,
        WorkProgram.OnlineInference => ProgramKind.OnlineInference,
        WorkProgram.BatchInference => ProgramKind.BatchInference,
        WorkProgram.Hpc => ProgramKind.Hpc,
        _ => throw new ArgumentOutOfRangeException(nameof(program), program, "not a program"),
    };

    /// <summary>Mean of the i-th tenth of the draws: the mean over quantiles is then the mean over programs.</summary>
    private static double Middle(double[] sorted, int index) => sorted.AsSpan(index * Draws / Quantiles, Draws / Quantiles).ToArray().Average();

    /// <summary>Six digits, for files that people read, and so that the last bit of a machine's logarithm reaches no market.</summary>
    private static double Digits(double value) => value == 0 ? 0 : Math.Round(value, Math.Clamp(5 - (int)Math.Floor(Math.Log10(value)), 0, 15));
}
