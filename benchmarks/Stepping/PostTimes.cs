using System.Diagnostics;
using MarketSim.Benchmarks.Engines;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Benchmarks.Stepping;

/// <summary>Times agents that write to each other, stepped by the stepper of the plain loop: what <c>benchmarks/peer</c> does with a peer.</summary>
internal static class PostTimes
{
    private const int WarmUp = 4_000_000;
    private const int Timed = 8_000_000;
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    /// <summary>Prints a row for each number of agents: steps, seconds, million agent-updates a second and a processor second.</summary>
    public static int Print()
    {
        Scenario scenario = new RunArguments("scenarios/tiny.yaml", [], 1, 0).Load();
        MarketSetting drawn = RunArguments.Setting(scenario);
        foreach (int count in Sizes)
        {
            BuyerProfile profile = drawn.Population.Buyers[0];
            MarketSetting setting = new(scenario, drawn.Population with { Buyers = [.. Enumerable.Repeat(profile, count)] }, scenario.Seed);
            PostAgent[] agents = [.. Enumerable.Range(0, count).Select(index => new PostAgent(setting, index))];
            PhaseStepper stepper = new(setting);
            foreach (PostAgent agent in agents)
            {
                stepper.Start(agent);
            }

            EndPhase(stepper);
            Run(stepper, setting, agents, WarmUp / count);
            TimeSpan processorBefore = Environment.CpuUsage.TotalTime;
            long began = Stopwatch.GetTimestamp();
            Run(stepper, setting, agents, Timed / count);
            double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            double processor = (Environment.CpuUsage.TotalTime - processorBefore).TotalSeconds;
            Check(agents, (WarmUp + Timed) / count);
            Console.WriteLine(FormattableString.Invariant(
                $"| MarketSim, stepper | {count} | {Timed / count} | {seconds:F3} | {Timed * 1e-6 / seconds:F2} | {Timed * 1e-6 / processor:F2} |"));
        }

        return 0;
    }

    /// <summary>Runs days of one phase each, with the audit of every step and the books closed every day.</summary>
    private static void Run(PhaseStepper stepper, MarketSetting setting, PostAgent[] agents, int days)
    {
        Phase phase = setting.Plan.Phases[setting.Plan.OrdinalOf(PhaseKind.Demand)];
        int first = setting.Roster.Count - agents.Length;
        for (int i = 0; i < days; i++)
        {
            stepper.BeginDay(stepper.Day + 1);
            foreach (int place in stepper.Begin(phase))
            {
                stepper.Step(place, agents[place - first]);
            }

            EndPhase(stepper);
            stepper.CloseBooks();
        }
    }

    private static void EndPhase(PhaseStepper stepper)
    {
        stepper.End();
        stepper.Clear();
    }

    /// <summary>Stops unless every agent took every step and every letter was read on the day after it was written.</summary>
    private static void Check(PostAgent[] agents, long steps)
    {
        long read = agents.Sum(agent => agent.LettersRead);
        long sum = agents.Sum(agent => agent.Sum);
        if (agents.Any(agent => agent.Steps != steps) || read != agents.Length * (steps - 1) || sum != agents.Length * (steps - 1) * (steps - 2) / 2)
        {
            throw new InvalidOperationException("a step or a letter was lost, doubled or late");
        }
    }
}
