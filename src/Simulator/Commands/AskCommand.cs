using System.Text.Json;
using MarketSim.Grains.Agents;
using MarketSim.Market.Identity;
using MarketSim.Simulator.Live;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim ask</c>.</summary>
internal static class AskCommand
{
    private static readonly string[] Kinds = [.. Enum.GetNames<AgentKind>().Select(kind => kind.ToLowerInvariant())];

    public static Command Create(Surroundings here)
    {
        Argument<string> run = Asked.Run();
        Argument<string> kind = new("KIND") { Description = $"The kind of agent: {string.Join(", ", Kinds)}." };
        Argument<string> id = new("ID") { Description = "Its number, from 0." };
        Option<bool> json = Asked.Json("the answer");
        Option<string?> cluster = Asked.RunsCluster();
        Option<string?> tls = Asked.Tls();
        var command = new Command("ask", "Ask an agent for its state while its run is under way. The run does not change.") { run, kind, id, json, cluster, tls };
        command.SetAction(async (parsed, cancellation) =>
        {
            string name = $"{parsed.GetRequiredValue(kind)}-{parsed.GetRequiredValue(id)}";
            if (!AgentId.TryParse(name, out AgentId agent))
            {
                throw new BadInputException($"there is no agent '{name}'; allowed: a kind ({string.Join(", ", Kinds)}) and a number from 0");
            }

            AgentDescription answer = await LiveRun.AskAsync(
                parsed.GetRequiredValue(run), Asked.ClusterOf(parsed, cluster, tls), here, async live => (await live.Agent(agent).DescribeAsync()).Content, cancellation);
            if (parsed.GetValue(json))
            {
                here.Out.WriteLine(JsonSerializer.Serialize(answer, RunJson.Options));
                return ExitCode.Fine;
            }

            int width = answer.Figures.Keys.Max(figure => figure.Length);
            foreach ((string figure, string value) in answer.Figures)
            {
                here.Out.WriteLine($"{figure.PadRight(width)}  {value}");
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
