using MarketSim.Simulator.Shipping;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim new</c>.</summary>
internal static class NewCommand
{
    public static Command Create(Surroundings here)
    {
        Argument<string?> folder = new("DIR") { Description = "The folder that 'scenarios' is written into; the current one by default.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> force = new("--force") { Description = "Replace files that are there already. Other files stay." };
        var command = new Command("new", "Write the shipped scenarios, studies, series, profiles and schemas into a folder, to run and to change.") { folder, force };

        // An option that there is not must not become a folder.
        folder.Validators.Add(result =>
        {
            foreach (string word in result.Tokens.Select(token => token.Value).Where(word => word.StartsWith('-')))
            {
                result.AddError(UsageErrors.Unknown(command, word));
            }
        });
        command.SetAction(parsed => Write(Path.Combine(parsed.GetValue(folder) ?? "", ShippedScenarios.Name), parsed.GetValue(force), here));
        return command;
    }

    private static int Write(string scenarios, bool force, Surroundings here)
    {
        IReadOnlyList<string> wrong = ScenarioLayout.WhatIsWrong(scenarios, force);
        if (wrong.Count == 0)
        {
            Tell(scenarios, ScenarioLayout.Write(scenarios, force), here.Out);
            return ExitCode.Fine;
        }

        foreach (string line in wrong)
        {
            here.Error.WriteLine("error: " + Printable.Line(line));
        }

        here.Error.WriteLine(wrong.Count == 1 ? "1 error; nothing was written." : Invariant($"{wrong.Count} errors; nothing was written."));
        return ExitCode.BadInput;
    }

    private static void Tell(string scenarios, IReadOnlyList<string> files, TextWriter to)
    {
        to.WriteLine(Printable.Line(Invariant($"{scenarios}: {files.Count} files written:")));
        foreach (string file in files)
        {
            to.WriteLine("  " + file);
        }

        string above = Path.GetDirectoryName(scenarios)!;
        to.WriteLine("Next:");
        if (above.Length > 0)
        {
            to.WriteLine(Printable.Line("  cd " + (above.Any(char.IsWhiteSpace) ? $"\"{above}\"" : above)));
        }

        to.WriteLine("  marketsim run scenarios/tiny.yaml    a small market, in seconds");
        to.WriteLine("  marketsim workbench                  the pages in the browser");
    }
}
