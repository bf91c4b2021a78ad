using System.Diagnostics;
using System.Runtime.Intrinsics;
using MarketSim.Benchmarks.Engines;
using MarketSim.Market.Engine;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Benchmarks.Floor;

/// <summary>Holds the plain loop against its floor: the least work that its counts ask for, measured piece by piece in the same process.</summary>
internal static class FloorTimes
{
    private const int Items = 1 << 16;
    private const int Passes = 64;

    public static int Print(RunArguments arguments)
    {
        MarketSetting setting = RunArguments.Setting(arguments.Load());
        double best = double.PositiveInfinity;
        SortedDictionary<int, double> years = [];
        MarketLoop loop = new(setting);
        RunProgress progress = default;
        for (int i = 0; i < arguments.Repeats; i++)
        {
            loop = new MarketLoop(setting);
            SortedDictionary<int, double> own = [];
            double began = ProcessorSeconds();
            double last = began;
            progress = loop.Run(new CountingSink(), done =>
            {
                int year = setting.DateOf(done.DaysDone - 1).Year;
                double now = ProcessorSeconds();
                own[year] = own.GetValueOrDefault(year) + now - last;
                last = now;
                return false;
            });
            if (last - began < best)
            {
                (best, years) = (last - began, own);
            }
        }

        MatchingCounts counts = loop.Matching;
        FloorPiece[] pieces =
        [
            FloorPiece.Measure("screenings", counts.Screened, Items * Passes, Screen),
            FloorPiece.Measure("prices", counts.Priced, Items * Passes, Price),
            FloorPiece.Measure("utilities: three logarithms", counts.Feasible, Items, Logarithms),
            FloorPiece.Measure("random numbers", counts.Feasible + (2L * setting.Scenario.Matching.SearchPerRequest * counts.Rankings), Items, Uniforms),
            FloorPiece.Measure("steps", progress.Steps, Items, Steps),
            FloorPiece.Measure("letters", progress.Letters, Items, Letters),
        ];
        Console.WriteLine(FormattableString.Invariant($"{setting.Scenario.Name}: plain loop, processor seconds, fastest of {arguments.Repeats}"));
        Console.WriteLine("| year | s |");
        Console.WriteLine("| --- | ---: |");
        foreach ((int year, double seconds) in years)
        {
            Console.WriteLine(FormattableString.Invariant($"| {year} | {seconds:F2} |"));
        }

        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"{counts.Rankings:#,0} rankings, {counts.Answers:#,0} answers of brokers, {counts.Feasible:#,0} feasible offers"));
        Console.WriteLine();
        Console.WriteLine("| piece of the floor | count | ns | s |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (FloorPiece piece in pieces)
        {
            Console.WriteLine(FormattableString.Invariant($"| {piece.Name} | {piece.Count:#,0} | {piece.Nanoseconds:F2} | {piece.Seconds:F2} |"));
        }

        double floor = pieces.Sum(piece => piece.Seconds);
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"loop {best:F2} s, floor {floor:F2} s: {best / floor:F1} times the floor"));
        return 0;
    }

    private static double ProcessorSeconds() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    /// <summary>The lower bound of cost against a budget, eight at a time.</summary>
    private static Func<double> Screen()
    {
        (double[] rent, double[] rate) = (Numbers(), Numbers());
        return () =>
        {
            ulong found = 0;
            for (int pass = 0; pass < Passes; pass++)
            {
                var budget = Vector512.Create(2.0 + pass);
                for (int at = 0; at < Items; at += 8)
                {
                    Vector512<double> cards = Vector512.Max(Vector512<double>.One, Vector512.Create(3.0) / Vector512.Create<double>(rate.AsSpan(at)));
                    found += Vector512.GreaterThan(Vector512.Create<double>(rent.AsSpan(at)) * cards, budget).ExtractMostSignificantBits();
                }
            }

            return found;
        };
    }

    /// <summary>Cards, rent, data and deployment of a listing, eight at a time.</summary>
    private static Func<double> Price()
    {
        (double[] rent, double[] rate) = (Numbers(), Numbers());
        return () =>
        {
            Vector512<double> sum = Vector512<double>.Zero;
            for (int pass = 0; pass < Passes; pass++)
            {
                for (int at = 0; at < Items; at += 8)
                {
                    Vector512<double> share = Vector512.Create<double>(rate.AsSpan(at));
                    Vector512<double> cards = Vector512.Ceiling(Vector512.Create(3.0 + pass) / share);
                    sum += ((cards * Vector512.Create<double>(rent.AsSpan(at))) + share) / Vector512.Create(7.0);
                }
            }

            return Vector512.Sum(sum);
        };
    }

    private static Func<double> Logarithms()
    {
        double[] numbers = Numbers();
        return () => numbers.Sum(number => Math.Log(number) - Math.Log(1 + Math.Log(1 + number)));
    }

    private static Func<double> Uniforms() => () =>
    {
        RandomStream stream = new(1, default, Purpose.Choice);
        double sum = 0;
        for (int i = 0; i < Items; i++)
        {
            sum += stream.NextUniform();
        }

        return sum;
    };

    /// <summary>A call of an object that lies anywhere in memory.</summary>
    private static Func<double> Steps()
    {
        Stepped[] agents = [.. Enumerable.Range(0, Items).Select(i => new Stepped(i))];
        new Random(1).Shuffle(agents);
        return () => agents.Sum(agent => (double)agent.Number);
    }

    /// <summary>A small object written to a list, and read once.</summary>
    private static Func<double> Letters() => () =>
    {
        List<Stepped> letters = [];
        for (int i = 0; i < Items; i++)
        {
            letters.Add(new Stepped(i));
        }

        return letters.Sum(letter => (double)letter.Number);
    };

    private static double[] Numbers() => [.. Enumerable.Range(1, Items).Select(i => (i % 97) + 0.5)];

    private sealed record Stepped(int Number);
}
