namespace MarketSim.Reports.Ensembles;

/// <summary>What the spread of a figure over seeds is called.</summary>
public static class SpreadNames
{
    public static readonly Text Mean = new("Mean", "均值");
    public static readonly Text Deviation = new("SD", "标准差");
    public static readonly Text Low = Text.Same("5%");
    public static readonly Text Median = new("Median", "中位数");
    public static readonly Text High = Text.Same("95%");
    public static readonly Text Runs = new("Runs", "次数");
}
