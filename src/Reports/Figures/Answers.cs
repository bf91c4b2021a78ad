using MarketSim.Market.Books;
using MarketSim.Market.Inputs;

namespace MarketSim.Reports.Figures;

/// <summary>How supply on offer stands to demand.</summary>
public enum Balance
{
    /// <summary>Nothing was measured.</summary>
    Unknown,

    /// <summary>Below 0.95 of demand.</summary>
    Scarce,

    /// <summary>0.95 to 1.05 of demand.</summary>
    Even,

    /// <summary>Above 1.05 of demand.</summary>
    Ample,
}

/// <summary>Which way something went.</summary>
public enum Direction
{
    /// <summary>Not measured twice.</summary>
    Unknown,

    /// <summary>Up.</summary>
    Up,

    /// <summary>Within a hundredth.</summary>
    Flat,

    /// <summary>Down.</summary>
    Down,
}

/// <summary>What answers question 1: how tight are cards, and at what price?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="Ratio">Cards made available over cards wanted, by PFLOPS.</param>
/// <param name="RatioBefore">The same a year earlier.</param>
/// <param name="PriceOverCost">Price over landed cost.</param>
/// <param name="SummerChange">Price index, August over May, less 1.</param>
/// <param name="SeptemberChange">Price index, September over August, less 1.</param>
public sealed record TightnessAnswer(int Year, double Ratio, double RatioBefore, double PriceOverCost, double SummerChange, double SeptemberChange)
{
    /// <summary>How supply stands to demand.</summary>
    public Balance Balance => Ratio switch
    {
        double.NaN => Balance.Unknown,
        < 0.95 => Balance.Scarce,
        <= 1.05 => Balance.Even,
        _ => Balance.Ample,
    };

    /// <summary>Whether supply gained on demand since the year before.</summary>
    public Direction Trend => Answer.DirectionOf(Ratio / RatioBefore - 1.0, 0.05);
}

/// <summary>What answers question 2: do supply and demand match?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="FailedShare">Requests given up over requests closed.</param>
/// <param name="FailedShareBefore">The same a year earlier.</param>
/// <param name="Worst">Segment with the largest unmet share; none when nothing was requested.</param>
/// <param name="WorstShare">Its unmet share.</param>
/// <param name="Best">Segment with the smallest.</param>
/// <param name="BestShare">Its unmet share.</param>
/// <param name="MainReason">The commonest reason of failure; none when not known.</param>
/// <param name="MainReasonShare">Its share of failures.</param>
/// <param name="Announced">Projects announced by the end of the focus year.</param>
/// <param name="Opened">Projects that opened by then.</param>
public sealed record MatchAnswer(
    int Year,
    double FailedShare,
    double FailedShareBefore,
    Segment? Worst,
    double WorstShare,
    Segment? Best,
    double BestShare,
    Obstacle? MainReason,
    double MainReasonShare,
    int Announced,
    int Opened);

/// <summary>What answers question 3: is idle capacity common?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="IdleShare">Idle over available card-days, all centers.</param>
/// <param name="MarketIdleShare">The same in market-built centers.</param>
/// <param name="Sold">Sold share by owner type, those with centers, highest first.</param>
/// <param name="Causes">Causes of idleness with their shares of idle card-days, largest first.</param>
/// <param name="Provinces">Provinces with market-built centers.</param>
/// <param name="ProvincesMostlyIdle">Those whose market-built centers idle more than half.</param>
public sealed record IdleAnswer(
    int Year,
    double IdleShare,
    double MarketIdleShare,
    IReadOnlyList<(OwnerType Owner, double Share)> Sold,
    IReadOnlyList<(Obstacle Cause, double Share)> Causes,
    int Provinces,
    int ProvincesMostlyIdle);

/// <summary>What answers question 4: when does a center pay back? Market-built centers that opened during the run.</summary>
/// <param name="All">All of them.</param>
/// <param name="WithAnchor">With an anchor tenant.</param>
/// <param name="WithoutAnchor">Without.</param>
public sealed record PaybackAnswer(PaybackFigures All, PaybackFigures WithAnchor, PaybackFigures WithoutAnchor);

/// <summary>What answers question 5: how does quantity become quality?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="Capacity">Capacity at its end, PFLOPS at FP16.</param>
/// <param name="Growth">Growth over the year.</param>
/// <param name="Sold">Sold share.</param>
/// <param name="Busy">Busy share of what was sold.</param>
/// <param name="Achieved">Achieved share of theory of what was sold.</param>
/// <param name="Traditional">Kernels running over available in traditionally run centers.</param>
/// <param name="LowShare">Share of sold card-days that achieve less than a tenth of theory.</param>
/// <param name="AchievedLast">Achieved share in the run's last year.</param>
/// <param name="LastYear">The run's last year.</param>
public sealed record QualityAnswer(
    int Year, double Capacity, double Growth, double Sold, double Busy, double Achieved, double Traditional, double LowShare, double AchievedLast, int LastYear);

/// <summary>Rules that answers share.</summary>
public static class Answer
{
    /// <summary>Which way a relative change goes.</summary>
    /// <param name="change">The change; 0.1 is ten percent up.</param>
    /// <param name="slack">Changes up to this size are none.</param>
    public static Direction DirectionOf(double change, double slack = 0.01) => change switch
    {
        double.NaN or double.PositiveInfinity or double.NegativeInfinity => Direction.Unknown,
        _ when change > slack => Direction.Up,
        _ when change < -slack => Direction.Down,
        _ => Direction.Flat,
    };
}
