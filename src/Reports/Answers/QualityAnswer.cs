namespace MarketSim.Reports.Answers;

/// <summary>Answers question 5: how does quantity become quality?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="Capacity">Capacity at its end, PFLOPS at FP16.</param>
/// <param name="Growth">Growth over the year.</param>
/// <param name="TakeUp">Take-up.</param>
/// <param name="Busy">Busy share of card-days taken up.</param>
/// <param name="Achieved">Achieved share of theory of card-days taken up.</param>
/// <param name="LowShare">Share of card-days taken up that achieve less than a tenth of theory.</param>
/// <param name="AchievedLast">Achieved share in the run's last year.</param>
/// <param name="LastYear">The run's last year.</param>
public sealed record QualityAnswer(
    int Year, double Capacity, double Growth, double TakeUp, double Busy, double Achieved, double LowShare, double AchievedLast, int LastYear)
{
    /// <summary>The answer in words.</summary>
    public Text Say() => double.IsFinite(TakeUp)
        ? Scale() + Use() + Gap() + Later()
        : NoCenter();

    /// <summary>The answer in short.</summary>
    public ShortAnswer Brief() => new(
        Printed.Percent(Achieved),
        new($"of theory reached by cards taken up, {Year}", $"{Year} 年上架算力实测占理论值的比例"),
        double.IsFinite(TakeUp) ? Scale() + Use() : NoCenter());

    private Text NoCenter() =>
        new($"In {Year} no center was in operation, so nothing was achieved.", $"{Year} 年没有在运营的智算中心，谈不上实际产出。");

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
        (string takenUp, string whole, string achieved) = (Printed.Percent(TakeUp), Printed.Percent(TakeUp * Busy), Printed.Percent(Achieved));
        return new(
            $"{takenUp} of card-days were taken up, kernels ran in {whole}, and cards taken up reached {achieved} of theory.",
            $"但全部卡日的上架率为 {takenUp}，实际运行的占 {whole}，上架算力的实测性能仅为理论值的 {achieved}。");
    }

    private Text Gap()
    {
        string low = Printed.Percent(LowShare);
        return double.IsFinite(LowShare)
            ? new($" {low} of the card-days taken up delivered under a tenth of theory.", $"上架卡日中有 {low} 的实测性能不足理论值的一成。")
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
