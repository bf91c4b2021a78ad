namespace MarketSim.Market.Texts;

/// <summary>What reports say, in both of their languages. The pair stands where it is used.</summary>
/// <remarks>Numbers are interpolated into both languages where the pair is made, so a finished text has no gaps to fill.</remarks>
public readonly record struct Text
{
    /// <summary>Pairs two texts.</summary>
    /// <param name="en">English.</param>
    /// <param name="zh">Chinese in simplified characters.</param>
    /// <exception cref="ArgumentException">One of the languages is missing.</exception>
    public Text(string en, string zh)
    {
        if (en.Length == 0 != (zh.Length == 0))
            throw new ArgumentException($"A text has both languages or neither: '{en}', '{zh}'.");
        (En, Zh) = (en, zh);
    }

    /// <summary>A text without words.</summary>
    public static Text Empty { get; } = new("", "");

    /// <summary>English.</summary>
    public string En { get; }

    /// <summary>Chinese in simplified characters.</summary>
    public string Zh { get; }

    /// <summary>A text followed by another.</summary>
    public static Text operator +(Text first, Text second) => new(first.En + second.En, first.Zh + second.Zh);

    /// <summary>A name that is the same in both languages.</summary>
    public static Text Same(string name) => new(name, name);
}
