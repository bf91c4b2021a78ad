using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;

namespace MarketSim.Workbench.Jobs;

/// <summary>Carries out commands of the command line. Whatever the workbench does is such a command, so that it can be done again without it.</summary>
public interface ICommandRunner
{
    /// <summary>Carries out a command.</summary>
    /// <param name="args">Its arguments, without the program's name.</param>
    /// <param name="watch">Is told what it does.</param>
    /// <param name="cancellation">Ends it after the day or the run that it is at; what is finished is kept.</param>
    /// <returns>The exit code: 0 fine, 1 failed, 2 bad input, 130 interrupted.</returns>
    Task<int> RunAsync(IReadOnlyList<string> args, ICommandWatch watch, CancellationToken cancellation);
}

/// <summary>Is told what a command does. Calls may come from any thread.</summary>
public interface ICommandWatch
{
    /// <summary>It wrote a line of its result.</summary>
    void Printed(string line);

    /// <summary>It wrote a line of notice or error.</summary>
    void Told(string line);

    /// <summary>It came further.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all.</param>
    /// <param name="unit">What is counted, plural, in English.</param>
    /// <param name="left">Time left; null while it is not known.</param>
    void Progressed(long done, long total, string unit, TimeSpan? left);

    /// <summary>It works in this folder.</summary>
    void WorksIn(string folder);

    /// <summary>It began to run a single market.</summary>
    /// <returns>Takes the market's rows, in order, on the thread that leads the run.</returns>
    IRowSink Began(ILiveMarket market);

    /// <summary>A market's day is over. The next one begins when the task ends.</summary>
    Task DayDoneAsync(RunProgress progress);
}

/// <summary>A market that is being run.</summary>
public interface ILiveMarket
{
    /// <summary>Its scenario.</summary>
    Scenario Scenario { get; }

    /// <summary>Its agents as they were drawn.</summary>
    Population Population { get; }

    /// <summary>Whether its agents can be asked and policy can be steered: not in a plain loop.</summary>
    bool Answers { get; }

    /// <summary>Asks an agent for its state.</summary>
    /// <returns>Figures and their values, in words; null if there is no such agent now.</returns>
    Task<IReadOnlyDictionary<string, string>?> DescribeAsync(AgentId agent);

    /// <summary>Changes policy from the next day on.</summary>
    /// <returns>The day from which it holds, from 0.</returns>
    Task<int> SteerAsync(IReadOnlyList<PolicyEvent> policy);

    /// <summary>Changes of policy so far, in order.</summary>
    Task<IReadOnlyList<Steering>> SteeringAsync();
}
