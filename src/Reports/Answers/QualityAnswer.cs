using MarketSim.Market.Texts;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Answers;

/// <summary>Answers question 5: how does quantity become quality?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="Capacity">Capacity at its end, PFLOPS at FP16.</param>
/// <param name="Growth">Growth over the year.</param>
/// <param name="Sold">Sold share.</param>
/// <param name="Busy">Busy share of what was sold.</param>
/// <param name="Achieved">Achieved share of theory of what was sold.</param>
/// <param name="LowShare">Share of sold card-days that achieve less than a tenth of theory.</param>
/// <param name="AchievedLast">Achieved share in the run's last year.</param>
/// <param name="LastYear">The run's last year.</param>
public sealed record QualityAnswer(
    int Year, double Capacity, double Growth, double Sold, double Busy, double Achieved, double LowShare, double AchievedLast, int LastYear)
{
    /// <summary>The answer in words.</summary>
    public Text Say() => double.IsFinite(Sold)
        ? Scale() + Use() + Gap() + Later()
        : new($"In {Year} no center was in operation, so nothing was achieved.", $"{Year} 年没有在运营的智算中心，谈不上实际产出。");

    private Text Scale()
    {
        (string capacity, string change) = (Printed.Pflops(Capacity), Printed.Percent(Math.Abs(Growth)));
        return Directions.Of(Growth) switch
        {
            Direction.Up => new($"Capacity grew {change} in {Year}, to {capacity}; ", $"{Year} 年算力规模增长 {change}，达到 {capacity}；"),
            Direction.Down => new($"Capacity shrank {change} in {Year}, to {capacity}; ", $"{Year} 年算力规模缩减 {change}，降至 {capacity}；"),
            _ => new($"Capacity stood at {capacity} at the end of {Year}; ", $"{Year} 年末算力规模为 {capacity}；"),
        };
    }

    private Text Use()
    {
        (string sold, string whole, string achieved) = (Printed.Percent(Sold), Printed.Percent(Sold * Busy), Printed.Percent(Achieved));
        return new(
            $"of each card-day {sold} was sold, kernels ran in {whole}, and work that was sold reached {achieved} of theory.",
            $"但全部卡日中售出的占 {sold}，真正在运行的占 {whole}，售出算力的实测性能仅为理论值的 {achieved}。");
    }

    private Text Gap()
    {
        string low = Printed.Percent(LowShare);
        return double.IsFinite(LowShare)
            ? new($" {low} of the card-days sold delivered under a tenth of theory.", $"售出卡日中有 {low} 的实测性能不足理论值的一成。")
            : Text.Empty;
    }

    private Text Later()
    {
        string last = Printed.Percent(AchievedLast);
        return Directions.Of(AchievedLast - Achieved) switch
        {
            _ when LastYear <= Year => Text.Empty,
            Direction.Up => new(
                $" Quality follows: the achieved share rises to {last} by {LastYear}.", $"此后质量有所提升：到 {LastYear} 年实测占理论的比例升至 {last}。"),
            Direction.Down => new(
                $" Quality does not follow: the achieved share falls to {last} by {LastYear}.", $"此后质量未见提升：到 {LastYear} 年实测占理论的比例降至 {last}。"),
            Direction.Flat => new(
                $" Quality stands still: the achieved share is {last} in {LastYear}.", $"此后质量停滞：到 {LastYear} 年实测占理论的比例为 {last}。"),
            _ => Text.Empty,
        };
    }
}
