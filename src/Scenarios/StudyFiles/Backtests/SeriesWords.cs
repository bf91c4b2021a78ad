namespace MarketSim.Scenarios.StudyFiles.Backtests;

/// <summary>Whether inputs of the model were set with a series in view.</summary>
public enum SeriesBasis
{
    /// <summary>No input was set with it in view.</summary>
    HeldOut,

    /// <summary>A fact that the model is calibrated to, or an input, rests on these figures. To agree with it is no evidence.</summary>
    Fitted,
}

/// <summary>How far figures are to be trusted.</summary>
public enum SeriesTrust
{
    /// <summary>Official statistics, filings, price indices.</summary>
    Good,

    /// <summary>Press figures with a date and a clear unit.</summary>
    Fair,

    /// <summary>Claims, figures without a definition, conflicting sources.</summary>
    Poor,
}

/// <summary>What of a series counts.</summary>
public enum SeriesReading
{
    /// <summary>The values as they are.</summary>
    Level,

    /// <summary>Only how they move: the level is another's, an index has a base of its own, or the definition is wider.</summary>
    Shape,
}

/// <summary>What a measure is of.</summary>
public enum MeasureSubject
{
    /// <summary>The nation.</summary>
    Nation,

    /// <summary>Card models, taken together.</summary>
    Cards,

    /// <summary>A class of cards.</summary>
    CardClass,

    /// <summary>Types of owner, taken together.</summary>
    Owners,

    /// <summary>Kinds of work, taken together.</summary>
    Work,
}

/// <summary>A measure as files of series may name it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Subject">What it is of.</param>
public sealed record KnownMeasure(string Name, string Unit, MeasureSubject Subject);
