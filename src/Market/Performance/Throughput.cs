using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Performance;

/// <summary>What cards achieve for work: theory x kernel efficiency x scaling efficiency x stack quality.</summary>
/// <remarks>
/// Kernel efficiency is a distribution over programs that a scenario's <see cref="CardPerformance"/> gives; planning goes by its mean, a lease draws from it.
/// How much remains on many cards follows from their traffic: <see cref="ScalingLaw"/>.
/// </remarks>
public sealed class Throughput
{
    private readonly int _works;
    private readonly PerformanceInputs _inputs;
    private readonly CardPerformance[] _rows;
    private readonly double[] _kernelShare;
    private readonly double[] _singlePflops;
    private readonly ScalingLaw[] _scaling;
    private readonly (double Worst, double Best)[] _busy;
    private readonly double[] _meanKernelShare;
    private readonly double[] _datasheetPflops;

    /// <summary>Prepares the figures of all cards and kinds of work of a scenario.</summary>
    /// <exception cref="ArgumentException">A pair of card and kind of work has no row: the scenario was not made by the loader, which adds what is missing.</exception>
    public Throughput(Scenario scenario)
    {
        _inputs = scenario.Performance;
        _datasheetPflops = [.. scenario.Cards.Select(card => card.Pflops())];
        _works = scenario.Demand.Work.Count;
        _rows = Rows(scenario);
        _kernelShare = [.. _rows.Select(row => row.KernelShares.Average())];
        _singlePflops = [.. _kernelShare.Select((share, row) => scenario.Cards[row / _works].Pflops() * share)];
        _scaling = [.. _rows.Select(row => new ScalingLaw(row.LinkCost, row.NetworkCost, row.LossPerDoubling))];
        double[] weights = WorkWeights(scenario.Demand);
        _meanKernelShare = [.. Enumerable.Range(0, scenario.Cards.Count).Select(card => Mean(new(card), weights))];
        _busy = [.. Enumerable.Range(0, scenario.Cards.Count).Select(card => Busy(_rows.AsSpan(card * _works, _works), weights))];
    }

    /// <summary>Achieved over datasheet rate of one card running a kind of work with the best stack, mean over programs, 0 to 1.</summary>
    public double KernelShare(Index<CardModel> card, Index<WorkType> work) => _kernelShare[Index(card, work)];

    /// <summary>The same for work as it is drawn, 0 to 1.</summary>
    public double KernelShare(Index<CardModel> card) => _meanKernelShare[card];

    /// <summary>Speed of a card for work as it is drawn with the best stack, PFLOPS: what models are compared by.</summary>
    public double KernelPflops(Index<CardModel> card) => _datasheetPflops[card] * _meanKernelShare[card];

    /// <summary>Share of the single-card rate that remains on many cards.</summary>
    /// <param name="card">Index of the card model.</param>
    /// <param name="work">Kind of work.</param>
    /// <param name="cards">Cards used together.</param>
    /// <param name="domain">Cards in a scale-up domain.</param>
    public double ScalingShare(Index<CardModel> card, Index<WorkType> work, double cards, int domain) => _scaling[Index(card, work)].Share(cards, domain);

    /// <summary>Share that remains with a software stack of a quality from 0 to 1.</summary>
    public double StackShare(double quality) => _inputs.StackFloor + ((1 - _inputs.StackFloor) * quality);

    /// <summary>Share of sold time in which kernels run on a card, with a stack of a quality from 0 to 1, for work as it is drawn.</summary>
    public double BusyShare(Index<CardModel> card, double quality) => _inputs.ActiveShare * (_busy[card].Worst + ((_busy[card].Best - _busy[card].Worst) * quality));

    /// <summary>Whether a center with a stack of this quality counts as traditionally run.</summary>
    public bool IsTraditional(double quality) => quality < _inputs.TraditionalBelowQuality;

    /// <summary>Achieved over datasheet rate, all losses counted, mean over programs, 0 to 1.</summary>
    public double AchievedShare(Index<CardModel> card, Index<WorkType> work, double cards, int domain, double quality) =>
        KernelShare(card, work) * ScalingShare(card, work, cards, domain) * StackShare(quality);

    /// <summary>Achieved over datasheet rate of the program at a probability of its distribution, all losses counted, 0 to 1.</summary>
    /// <param name="card">Index of the card model.</param>
    /// <param name="work">Kind of work.</param>
    /// <param name="cards">Cards used together.</param>
    /// <param name="domain">Cards in a scale-up domain.</param>
    /// <param name="quality">Quality of the software stack, 0 to 1.</param>
    /// <param name="probability">Where in the distribution the program stands, 0 to 1: a uniform random number.</param>
    public double ProgramShare(Index<CardModel> card, Index<WorkType> work, double cards, int domain, double quality, double probability) =>
        Quantile(_rows[Index(card, work)].KernelShares, probability) * ScalingShare(card, work, cards, domain) * StackShare(quality);

    /// <summary>Achieved rate of a single card, PFLOPS.</summary>
    /// <param name="card">Index of the card model.</param>
    /// <param name="work">Kind of work.</param>
    /// <param name="quality">Quality of the software stack, 0 to 1.</param>
    public double CardPflops(Index<CardModel> card, Index<WorkType> work, double quality) => _singlePflops[Index(card, work)] * StackShare(quality);

    /// <summary>How a kind of work scales over many cards of a model.</summary>
    public ScalingLaw ScalingOf(Index<CardModel> card, Index<WorkType> work) => _scaling[Index(card, work)];

    /// <summary>The value at a probability: linear between quantiles, level outside them.</summary>
    internal static double Quantile(IReadOnlyList<double> quantiles, double probability)
    {
        double at = (probability * quantiles.Count) - 0.5;
        int below = Math.Clamp((int)Math.Floor(at), 0, quantiles.Count - 1);
        int above = Math.Min(below + 1, quantiles.Count - 1);
        double part = Math.Clamp(at - below, 0, 1);
        return quantiles[below] + (part * (quantiles[above] - quantiles[below]));
    }

    private int Index(Index<CardModel> card, Index<WorkType> work) => (card * _works) + work;

    private CardPerformance[] Rows(Scenario scenario)
    {
        var rows = new CardPerformance?[scenario.Cards.Count * _works];
        Dictionary<string, int> cards = scenario.Cards.Select((card, place) => (card.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        foreach (CardPerformance row in scenario.Performance.Cards)
        {
            if (cards.TryGetValue(row.Card, out int card) && scenario.Demand.PlaceOfWork(row.Work) is >= 0 and int work)
            {
                rows[Index(new(card), new(work))] = row;
            }
        }

        int missing = Array.IndexOf(rows, null);
        return missing < 0
            ? [.. rows.OfType<CardPerformance>()]
            : throw new ArgumentException(
                $"the scenario does not say what {scenario.Cards[missing / _works].Id} achieves for {scenario.Demand.Work[missing % _works].Id}", nameof(scenario));
    }

    /// <summary>How often each kind of work is drawn: by the requests that segments make.</summary>
    private static double[] WorkWeights(DemandInputs demand)
    {
        double[] weights = new double[demand.Work.Count];
        foreach (Segment segment in demand.Segments)
        {
            double all = segment.Work.Sum(work => work.Weight);
            foreach (WorkWeight work in segment.Work)
            {
                weights[demand.PlaceOfWork(work.Work)] += all > 0 ? segment.Share * segment.RequestsPerYear * work.Weight / all : 0;
            }
        }

        return weights.Sum() > 0 ? weights : [.. weights.Select(_ => 1.0)];
    }

    private double Mean(Index<CardModel> card, double[] weights) =>
        Enumerable.Range(0, _works).Sum(work => weights[work] * _kernelShare[Index(card, new(work))]) / weights.Sum();

    private static (double Worst, double Best) Busy(ReadOnlySpan<CardPerformance> rows, double[] weights)
    {
        double worst = 0;
        double best = 0;
        double total = 0;
        for (int work = 0; work < rows.Length; work++)
        {
            worst += weights[work] * rows[work].BusyShareWorst;
            best += weights[work] * rows[work].BusyShareBest;
            total += weights[work];
        }

        return (worst / total, best / total);
    }
}
