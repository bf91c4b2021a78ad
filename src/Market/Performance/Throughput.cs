using MarketSim.Market.Inputs;

namespace MarketSim.Market.Performance;

/// <summary>What cards achieve for work: theory x kernel efficiency x scaling efficiency x stack quality.</summary>
/// <remarks>
/// Kernel efficiency is a roofline (Williams, Waterman, Patterson 2009) on the card's measured matrix rate and its memory bandwidth, times the share of
/// it that whole programs of the kind reach. Scaling loses a share with each doubling of cards, little within a scale-up domain and more beyond it.
/// </remarks>
public sealed class Throughput
{
    private static readonly int WorkCount = Enum.GetValues<WorkType>().Length;
    private readonly PerformanceInputs _inputs;
    private readonly IReadOnlyList<CardModel> _cards;
    private readonly (double WithinLog, double BeyondLog)[] _scaling = new (double, double)[WorkCount];
    private readonly double[] _kernelShare;

    /// <summary>Works out the kernel shares of all cards and kinds of work of a scenario.</summary>
    public Throughput(Scenario scenario)
    {
        _inputs = scenario.Performance;
        _cards = scenario.Cards;
        _kernelShare = new double[scenario.Cards.Count * WorkCount];
        foreach (WorkPerformance work in _inputs.Work)
        {
            _scaling[(int)work.Work] = (Math.Log(1 - work.LossPerDoublingInDomain), Math.Log(1 - work.LossPerDoubling));
            for (int card = 0; card < scenario.Cards.Count; card++)
            {
                _kernelShare[(card * WorkCount) + (int)work.Work] = Roofline(scenario.Cards[card], work.Intensity) * work.ProgramShare;
            }
        }
    }

    /// <summary>Achieved over datasheet rate of one card running a kind of work with the best stack, 0 to 1.</summary>
    public double KernelShare(int card, WorkType work) => _kernelShare[(card * WorkCount) + (int)work];

    /// <summary>Share of the single-card rate that remains on many cards.</summary>
    /// <param name="work">Kind of work.</param>
    /// <param name="cards">Cards used together.</param>
    /// <param name="domain">Cards in a scale-up domain.</param>
    public double ScalingShare(WorkType work, double cards, int domain)
    {
        (double withinLog, double beyondLog) = _scaling[(int)work];
        double doublings = Math.Log2(Math.Max(1, cards));
        double within = Math.Min(doublings, Math.Log2(domain));
        return Math.Exp((withinLog * within) + (beyondLog * (doublings - within)));
    }

    /// <summary>Share that remains with a software stack of a quality from 0 to 1.</summary>
    public double StackShare(double quality) => _inputs.StackFloor + ((1 - _inputs.StackFloor) * quality);

    /// <summary>Share of sold time in which kernels run, with a stack of a quality from 0 to 1.</summary>
    public double BusyShare(double quality) => _inputs.BusyShareTraditional + ((_inputs.BusyShareBest - _inputs.BusyShareTraditional) * quality);

    /// <summary>Whether a center with a stack of this quality counts as traditionally run.</summary>
    public bool IsTraditional(double quality) => quality < _inputs.TraditionalBelowQuality;

    /// <summary>Achieved over datasheet rate, all losses counted, 0 to 1.</summary>
    public double AchievedShare(int card, WorkType work, double cards, int domain, double quality) =>
        KernelShare(card, work) * ScalingShare(work, cards, domain) * StackShare(quality);

    /// <summary>Cards that achieve a rate together, a whole number; more cards scale worse, hence the few steps of a fixed-point search.</summary>
    /// <param name="pflops">Achieved rate wanted, PFLOPS.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="work">Kind of work.</param>
    /// <param name="domain">Cards in a scale-up domain.</param>
    /// <param name="quality">Quality of the software stack, 0 to 1.</param>
    public int CardsFor(double pflops, int card, WorkType work, int domain, double quality)
    {
        const int Steps = 3;
        double single = _cards[card].Pflops() * KernelShare(card, work) * StackShare(quality);
        double cards = pflops / single;
        for (int step = 0; step < Steps; step++)
        {
            cards = pflops / (single * ScalingShare(work, cards, domain));
        }

        return cards >= int.MaxValue ? int.MaxValue : Math.Max(1, (int)Math.Ceiling(cards));
    }

    /// <summary>Share of the datasheet rate that the roofline allows at an arithmetic intensity, 0 to the card's matrix efficiency.</summary>
    public static double Roofline(CardModel card, double flopPerByte)
    {
        double memoryBound = flopPerByte * card.MemoryBandwidthGbS / 1000.0 / card.Fp16Tflops;
        return Math.Min(card.GemmEfficiency, memoryBound);
    }
}
