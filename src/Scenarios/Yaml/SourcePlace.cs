namespace MarketSim.Scenarios.Yaml;

/// <summary>Where a value was written. Line and column count from 1; column 0 is an argument of the command line, numbered by line.</summary>
internal readonly record struct SourcePlace(string File, int Line, int Column)
{
    /// <summary>The start of a file: the place of what is wrong with the file as a whole.</summary>
    public static SourcePlace StartOf(string file) => new(file, 1, 1);

    /// <summary>The <paramref name="number"/>-th <c>--set</c>.</summary>
    public static SourcePlace Set(int number) => new("--set", number, 0);

    /// <summary>The option <c>--seed</c>.</summary>
    public static SourcePlace Seed { get; } = new("--seed", 1, 0);
}
