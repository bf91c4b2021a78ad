using MarketSim.Kernels.Markets;
using MarketSim.Kernels.Profiles;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.Performance;

/// <summary>Reads the kernel profiles that a scenario names, and works out what its cards achieve.</summary>
internal static class ProfileIntake
{
    /// <summary>Stands for the profiles that come with the program.</summary>
    private const string Shipped = "shipped";

    /// <summary>The profiles, in the order in which they are named; what is wrong with one is a finding where it is named.</summary>
    public static IReadOnlyList<KernelProfile> Read(MappingNode root, Findings findings)
    {
        Spot scenario = Spot.Of(root);
        Spot named = scenario[nameof(Scenario.Performance)][nameof(PerformanceInputs.Profiles)];
        if (!named.IsWritten)
        {
            return ShippedProfiles.All;
        }

        if (SaysAll(scenario))
        {
            return [];
        }

        SortedSet<string> cards = new(
            scenario[nameof(Scenario.Cards)].Items.Select(card => card[nameof(CardModel.Id)].Text).OfType<string>(), StringComparer.Ordinal);
        List<KernelProfile> profiles = [];
        foreach (Spot item in named.Items)
        {
            if (item.Text == Shipped)
            {
                profiles.AddRange(ShippedProfiles.All);
            }
            else if (item.Text is { Length: > 0 } file && ReadOne(item, file, cards, findings) is { } profile)
            {
                profiles.Add(profile);
            }
        }

        return profiles;
    }

    /// <summary>Adds what the scenario does not say itself.</summary>
    public static Scenario Compose(Scenario scenario, IReadOnlyList<KernelProfile> profiles) => PerformanceComposer.Compose(scenario, profiles);

    /// <summary>The tree with every profile's file named by its full path, so that it can be read from anywhere.</summary>
    public static MappingNode WithFullPaths(MappingNode root)
    {
        string performance = RecordShape.NameOf(nameof(Scenario.Performance));
        string profiles = RecordShape.NameOf(nameof(PerformanceInputs.Profiles));
        if (root.Find(performance) is not { Value: MappingNode inputs } outer || inputs.Find(profiles) is not { Value: SequenceNode named } inner)
        {
            return root;
        }

        IEnumerable<SourceNode> full = named.Items.Select(item => item is ScalarNode { Kind: ScalarKind.Text, Text: not Shipped } file
            ? new ScalarNode(file.Place, Path.GetFullPath(Locate(file.Text, file.Place)), quoted: true)
            : item);
        var list = new SequenceNode(named.Place, [.. full]);
        return root.With(outer with { Value = inputs.With(inner with { Value = list }) });
    }

    /// <summary>Whether a scenario says itself what each card achieves for each kind of work, as the scenario inside <c>run.json</c> does: profiles add nothing then.</summary>
    private static bool SaysAll(Spot scenario)
    {
        HashSet<(string?, string?)> given =
        [
            .. scenario[nameof(Scenario.Performance)][nameof(PerformanceInputs.Cards)].Items
                .Select(row => (row[nameof(CardPerformance.Card)].Text, row[nameof(CardPerformance.Work)].Text)),
        ];
        return given.Count > 0 && scenario[nameof(Scenario.Cards)].Items.All(card => scenario[nameof(Scenario.Demand)][nameof(DemandInputs.Work)].Items
            .All(work => given.Contains((card[nameof(CardModel.Id)].Text, work[nameof(WorkType.Id)].Text))));
    }

    private static KernelProfile? ReadOne(Spot item, string file, SortedSet<string> cards, Findings findings)
    {
        try
        {
            KernelProfile profile = ProfileFile.Read(Locate(file, item.Place));
            if (profile.DeviceKind != DeviceKind.Accelerator)
            {
                item.Refuse(findings, $"{file} is the profile of a processor, which says nothing about cards", "profiles of accelerators");
                return null;
            }

            if (cards.Count > 0 && !cards.Contains(profile.Card))
            {
                item.Refuse(findings, $"{file} is the profile of '{profile.Card}', a card that the scenario does not have{NearestName.Hint(profile.Card, cards)}", string.Join(", ", cards));
                return null;
            }

            return profile;
        }
        catch (ProfileException wrong)
        {
            item.Refuse(findings, wrong.Message, $"'{Shipped}' or a kernel profile of schema version {KernelProfile.CurrentVersion}");
            return null;
        }
    }

    /// <summary>Files are relative to the file that names them; on the command line to the folder where the command is given.</summary>
    private static string Locate(string file, SourcePlace place) =>
        place.Column == 0 ? file : Path.Combine(Path.GetDirectoryName(place.File) ?? "", file);
}
