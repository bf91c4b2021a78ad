namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Keeps names apart where there are few agents and each has a line in the report.</summary>
internal sealed class UniqueNames
{
    private const int Tries = 20;
    private static readonly string[] Numerals = ["二", "三", "四", "五", "六", "七", "八", "九", "十"];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes the first name that nobody has; after some tries, whatever came.</summary>
    public string Take(Func<string> make)
    {
        string name = make();
        for (int attempt = 1; attempt < Tries && _taken.Contains(name); attempt++)
        {
            name = make();
        }

        _taken.Add(name);
        return name;
    }

    /// <summary>Takes the name of a site; one that is there already gets the next phase (二期, 三期 and on).</summary>
    public string TakePhase(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        foreach (string numeral in Numerals)
        {
            string phase = $"{name}{numeral}期";
            if (_taken.Add(phase))
            {
                return phase;
            }
        }

        return $"{name}扩建";
    }
}
