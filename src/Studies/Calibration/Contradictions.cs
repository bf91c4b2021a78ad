namespace MarketSim.Studies.Calibration;

/// <summary>Windows that no point of a calibration meets, and pairs that are each met but never together.</summary>
/// <param name="Unreached">Windows that no point meets.</param>
/// <param name="Pairs">Pairs of windows, each met by some point, that no point meets together.</param>
/// <param name="Points">Points that were run.</param>
public sealed record Contradictions(IReadOnlyList<string> Unreached, IReadOnlyList<(string One, string Other)> Pairs, int Points)
{
    /// <summary>Looks for them among the points that were run.</summary>
    public static Contradictions Of(IReadOnlyList<TargetWindow> targets, IReadOnlyList<PointSample> points)
    {
        bool[][] met = [.. targets.Select((target, index) => points.Select(point => target.Distance(point.Mean(index)) == 0).ToArray())];
        string[] unreached = [.. targets.Where((_, index) => !met[index].Contains(true)).Select(target => target.Name)];
        var pairs = new List<(string, string)>();
        for (int one = 0; one < targets.Count; one++)
        {
            for (int other = one + 1; other < targets.Count; other++)
            {
                if (met[one].Contains(true) && met[other].Contains(true) && !met[one].Zip(met[other]).Any(both => both is (true, true)))
                {
                    pairs.Add((targets[one].Name, targets[other].Name));
                }
            }
        }

        return new Contradictions(unreached, pairs, points.Count);
    }
}
