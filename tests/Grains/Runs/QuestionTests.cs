using MarketSim.Grains.Agents;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Tests.Hosting;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Market.Identity;
using Orleans.TestingHost;

namespace MarketSim.Grains.Tests.Runs;

/// <summary>Agents answer questions while their run goes on, and nobody notices.</summary>
[TestFixture]
[NonParallelizable]
public sealed class QuestionTests
{
    [Test]
    public async Task Questions_change_no_bit_and_see_no_half_made_step([Values(1, 3)] int silos)
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 300);
        InProcessTestCluster cluster = await Clusters.Of(silos);
        string name = $"asked-{silos}";
        using var over = new CancellationTokenSource();
        var begun = new TaskCompletionSource();

        Task<List<AgentDescription>[]> questions = Task.WhenAll(
            new[] { AgentId.Outside, AgentId.Center(4), AgentId.Buyer(7), AgentId.Broker(1) }.Select(agent => AskAsync(
                cluster.Client.GetGrain<IAgentGrain>(AgentKey.Of(name, agent)), begun.Task, over.Token)));
        List<string> run = await Outcome.OfGrains(cluster.Client, name, order, 3, _ =>
        {
            begun.TrySetResult();
            return false;
        });
        await over.CancelAsync();
        List<AgentDescription>[] answers = await questions;

        Assert.That(run, Is.EqualTo(Outcome.OfLoop(order)));
        Assert.That(answers.Select(some => some.Count), Is.All.GreaterThan(10));
        Assert.That(answers.SelectMany(some => some).Select(answer => answer.Figures["torn"]), Is.All.EqualTo("no"));
        Assert.That(answers.Select(some => some.Select(answer => answer.Figures["steps"]).Distinct().Count()), Has.Some.GreaterThan(3), "the run went on meanwhile");
    }

    [Test]
    public async Task An_agent_whose_activation_is_thrown_out_loses_nothing([Values(1, 3)] int silos)
    {
        MarketSource order = SmallMarketFactory.Source(SmallMarketFactory.Probes, days: 20);
        InProcessTestCluster cluster = await Clusters.Of(silos);
        string name = $"thrown-{silos}";

        List<string> run = await Outcome.OfGrains(cluster.Client, name, order, 3, done =>
        {
            if (done.DaysDone == 9)
            {
                foreach (AgentId agent in SmallMarketFactory.Setting(order).AgentIds())
                {
                    cluster.DeactivateAsync(cluster.Client.GetGrain<IAgentGrain>(AgentKey.Of(name, agent))).GetAwaiter().GetResult();
                }
            }

            return false;
        });

        Assert.That(run, Is.EqualTo(Outcome.OfLoop(order)));
    }

    private static async Task<List<AgentDescription>> AskAsync(IAgentGrain agent, Task begun, CancellationToken over)
    {
        var answers = new List<AgentDescription>();
        await begun;
        while (!over.IsCancellationRequested)
        {
            try
            {
                answers.Add((await agent.DescribeAsync()).Content);
            }
            catch (Exception ended) when (ended is RunNotFoundException or OrleansMessageRejectionException)
            {
                // The run has just ended.
                return answers;
            }
        }

        return answers;
    }
}
