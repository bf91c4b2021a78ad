using Microsoft.AspNetCore.Components;

namespace MarketSim.Workbench.Words;

/// <summary>A component that speaks the reader's language.</summary>
public abstract class Localized : ComponentBase
{
    /// <summary>The reader's language.</summary>
    [CascadingParameter]
    public ReportLanguage Language { get; set; }

    /// <summary>The reader.</summary>
    [CascadingParameter]
    public Reader Reader { get; set; } = Reader.Alone;

    /// <summary>The one of two texts that the reader reads.</summary>
    protected string T(string en, string zh) => Language == ReportLanguage.Chinese ? zh : en;

    /// <summary>A text in the reader's language.</summary>
    protected string T(Text text) => text.In(Language);
}
