namespace MarketSim.Reports.Pictures;

/// <summary>Where each province lies on a map of tiles of one size: near its neighbors, and roughly where a map has it.</summary>
/// <remarks>A tile says nothing about a province's area or borders. Provinces that a scenario makes up have no tile; pages list them below the map.</remarks>
public static class ProvinceTiles
{
    /// <summary>Columns of the map.</summary>
    public const int Columns = 8;

    /// <summary>Rows of the map.</summary>
    public const int Rows = 8;

    private static readonly Dictionary<string, ProvinceTile> ById = new ProvinceTile[]
    {
        new("Heilongjiang", 7, 0, "HLJ", "黑"), new("Jilin", 7, 1, "JL", "吉"), new("Liaoning", 7, 2, "LN", "辽"),
        new("Xinjiang", 0, 2, "XJ", "新"), new("Gansu", 2, 2, "GS", "甘"), new("InnerMongolia", 4, 1, "NM", "蒙"), new("Ningxia", 3, 2, "NX", "宁"),
        new("Shanxi", 4, 2, "SX", "晋"), new("Beijing", 5, 2, "BJ", "京"), new("Hebei", 5, 1, "HE", "冀"), new("Tianjin", 6, 2, "TJ", "津"),
        new("Tibet", 0, 4, "XZ", "藏"), new("Qinghai", 1, 3, "QH", "青"), new("Shaanxi", 3, 3, "SN", "陕"), new("Henan", 4, 3, "HA", "豫"), new("Shandong", 5, 3, "SD", "鲁"),
        new("Sichuan", 2, 4, "SC", "川"), new("Chongqing", 3, 4, "CQ", "渝"), new("Hubei", 4, 4, "HB", "鄂"), new("Anhui", 5, 4, "AH", "皖"), new("Jiangsu", 6, 4, "JS", "苏"), new("Shanghai", 7, 4, "SH", "沪"),
        new("Yunnan", 2, 5, "YN", "云"), new("Guizhou", 3, 5, "GZ", "贵"), new("Hunan", 4, 5, "HN", "湘"), new("Jiangxi", 5, 5, "JX", "赣"), new("Zhejiang", 6, 5, "ZJ", "浙"),
        new("Guangxi", 3, 6, "GX", "桂"), new("Guangdong", 4, 6, "GD", "粤"), new("Fujian", 5, 6, "FJ", "闽"),
        new("Hainan", 4, 7, "HI", "琼"),
    }.ToDictionary(tile => tile.Id, StringComparer.Ordinal);

    /// <summary>All tiles, row by row and from west to east: the order in which a keyboard goes through them.</summary>
    public static IReadOnlyList<ProvinceTile> All { get; } = [.. ById.Values.OrderBy(tile => tile.Row).ThenBy(tile => tile.Column)];

    /// <summary>The tile of a province; null if it has none.</summary>
    /// <param name="province">Its id in the scenario, such as <c>InnerMongolia</c>.</param>
    public static ProvinceTile? Find(string province) => ById.GetValueOrDefault(province);

    /// <summary>The tile where one comes to by a step from another; the tile itself at the edge of the map.</summary>
    /// <param name="from">Where one is.</param>
    /// <param name="columns">-1 to the west, 1 to the east.</param>
    /// <param name="rows">-1 to the north, 1 to the south.</param>
    public static ProvinceTile Step(ProvinceTile from, int columns, int rows) => All
        .Where(tile => Ahead(tile, from, columns, rows) > 0)
        .OrderBy(tile => Ahead(tile, from, columns, rows) + (2 * Aside(tile, from, columns)))
        .FirstOrDefault() ?? from;

    private static int Ahead(ProvinceTile tile, ProvinceTile from, int columns, int rows) => ((tile.Column - from.Column) * columns) + ((tile.Row - from.Row) * rows);

    private static int Aside(ProvinceTile tile, ProvinceTile from, int columns) => columns != 0 ? Math.Abs(tile.Row - from.Row) : Math.Abs(tile.Column - from.Column);
}

/// <summary>The tile of a province.</summary>
/// <param name="Id">The province's id in scenarios, such as <c>InnerMongolia</c>.</param>
/// <param name="Column">Its column, from 0 in the west.</param>
/// <param name="Row">Its row, from 0 in the north.</param>
/// <param name="Code">Its code of two or three letters, after ISO 3166-2:CN.</param>
/// <param name="CodeZh">Its short name in Chinese.</param>
public sealed record ProvinceTile(string Id, int Column, int Row, string Code, string CodeZh)
{
    /// <summary>The label on the tile.</summary>
    public string Label(ReportLanguage language) => language == ReportLanguage.Chinese ? CodeZh : Code;
}
