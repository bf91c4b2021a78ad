using System.Text.RegularExpressions;

namespace MarketSim.Workbench.Compare;

/// <summary>Checks a list of seeds before a command reads it.</summary>
public static partial class SeedWords
{
    private const int Most = 1000;

    /// <summary>What is wrong with a list such as <c>1-20</c> or <c>3,5,8</c>; null if nothing is.</summary>
    public static Text? Wrong(string seeds)
    {
        if (!Pattern().IsMatch(seeds.Trim()))
        {
            return new("Not a list of seeds; allowed: numbers and ranges with commas between, such as 1-8 or 3,5,8.", "种子列表格式不正确；可用以逗号分隔的数字和区间，如 1-8 或 3,5,8。");
        }

        decimal count = 0;
        foreach (string part in seeds.Split(','))
        {
            decimal[] ends = [.. part.Split('-').Select(end => decimal.Parse(end, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture))];
            if (ends[^1] < ends[0])
            {
                return new($"The range {part.Trim()} is reversed.", $"区间 {part.Trim()} 的起止颠倒。");
            }

            count += ends[^1] - ends[0] + 1;
        }

        return count is < 2 or > Most ? new($"{count} seeds; allowed: 2 to {Most}.", $"{count} 个种子；允许 2 至 {Most} 个。") : null;
    }

    [GeneratedRegex(@"\A\d{1,18}(\s*-\s*\d{1,18})?(\s*,\s*\d{1,18}(\s*-\s*\d{1,18})?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
