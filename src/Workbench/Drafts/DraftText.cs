using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Workbench.Drafts;

/// <summary>Takes the text of a scenario file as a draft's changes.</summary>
public static class DraftText
{
    /// <summary>Makes a draft say what a text says.</summary>
    /// <param name="draft">The draft; left as it is if the text does not load.</param>
    /// <param name="text">The text of a scenario file.</param>
    /// <param name="folder">The folder from which its <c>include</c> leads on. Nothing stays in it.</param>
    /// <returns>What is wrong with the text, with its lines; empty if the draft took it.</returns>
    public static IReadOnlyList<Diagnostic> Take(ScenarioDraft draft, string text, string folder)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, $".{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, text);
        try
        {
            LoadResult loaded = ScenarioLoader.Load(file);
            if (loaded.Scenario is not { } scenario)
            {
                return [.. loaded.Diagnostics.Select(wrong => wrong.File == file ? wrong with { File = "" } : wrong)];
            }

            IReadOnlyList<Assignment> set = TreePatch.Assignments(draft.Base.Tree, DraftBase.Read(ScenarioTemplate.Read(file, out _)!));
            File.WriteAllText(file, new DraftView(draft.Base, set).ToYaml(draft.Base.File));
            if (ScenarioLoader.Load(file).Scenario is not { } same || ScenarioHash.Of(same) != ScenarioHash.Of(scenario))
            {
                return [new Diagnostic("", 1, 1, "", "the text leaves out what the opened scenario says, so it is no change of it", "a file that includes the opened scenario; or open the text as a scenario of its own")];
            }

            draft.Replace(set);
            return [];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
