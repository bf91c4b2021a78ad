namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Names of universities and institutes, in the style of real ones.</summary>
internal static class UniversityNames
{
    private static readonly string[] Kinds =
        ["理工大学", "科技大学", "工业大学", "师范大学", "交通大学", "医科大学", "农业大学", "财经大学", "信息工程大学", "电子科技学院", "先进技术研究院", "人工智能研究院", "计算技术研究所", "新材料研究院", "生命科学研究院"];

    /// <summary>A name.</summary>
    public static string Next(Places places, int province, NameSource source) =>
        (source.Chance(0.4f) ? places.Province(province) : places.Seat(province, source)) + source.Pick(Kinds);
}
