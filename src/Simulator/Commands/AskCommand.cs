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
        Argument<string> kind = new("AGENT") { Description = $"The agent as tables name it, such as center-17; or its kind: {string.Join(", ", Kinds)}." };
        Argument<string?> id = new("NUMBER") { Description = "With a kind: its number, from 0.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = Asked.Json("the answer");
        Option<string?> cluster = Asked.RunsCluster();
        Option<string?> tls = Asked.Tls();
        var command = new Command("ask", "Ask an agent for its state while its run is under way. The run does not change.") { run, kind, id, json, cluster, tls };
        command.SetAction(async (parsed, cancellation) =>
        {
            string name = parsed.GetRequiredValue(kind) + (parsed.GetValue(id) is { } number ? $"-{number}" : "");
            if (!AgentId.TryParse(name, out AgentId agent))
            {
                throw new BadInputException($"there is no agent '{name}'; allowed: a kind ({string.Join(", ", Kinds)}) and a number from 0, such as center-17 or center 17");
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
