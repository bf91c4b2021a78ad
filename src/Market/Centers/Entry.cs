using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>An owner that may build: now and then it finds site, money and partners, and builds if that is worth more than what else it could do with its money.</summary>
internal sealed class Entry(MarketSetting setting, AgentId id, CenterProfile profile)
{
    private const double DaysPerYear = 365.25;
    private readonly EntryInputs _inputs = setting.Scenario.Centers.Entry;
    private readonly OwnerType _owner = setting.Owners[profile.Owner];

    /// <summary>Days until the owner looks again.</summary>
    public int LookEveryDays => _inputs.LookEveryDays;

    /// <summary>Looks for an opportunity.</summary>
    /// <returns>What else the owner could do with its money, as a share of the investment; nothing without an opportunity.</returns>
    public double? Look(in Turn turn)
    {
        // A stream for each look: what happened before, in this run or another, changes no later draw.
        RandomStream stream = setting.Stream(id, Purpose.Entry, (uint)turn.Day);
        double drive = turn.Board.Policy.BuildingDrive(profile.Province, profile.Owner);
        bool found = stream.NextBernoulli(1 - Math.Exp(-_owner.OpportunitiesPerYear * drive * _inputs.LookEveryDays / DaysPerYear));
        return found ? stream.NextExponential(_inputs.MeanEntryCost) : null;
    }

    /// <summary>Whether new projects are stopped where the owner would build, since too little of what stands there is used.</summary>
    public bool IsGated(in Turn turn)
    {
        PolicyNotice policy = turn.Board.Policy;
        double gate = policy.ApprovalGate[profile.Province];
        return gate > 0 && turn.Board.Report.PublishedTakeUp(profile.Province, policy.ApprovalLagMonths[profile.Province]) < gate;
    }

    /// <summary>Whether the project gets no approval.</summary>
    public bool IsRefused() => Draw(2) < _inputs.ApprovalRefusedShare;

    /// <summary>Whether the project gets no connection to the grid in time.</summary>
    public bool HasNoGrid() => Draw(3) < _inputs.GridRefusedShare;

    /// <summary>Whether no bank lends for the project.</summary>
    /// <param name="debtCover">Expected income over interest and repayment.</param>
    public bool HasNoLoan(double debtCover) => !_owner.LoansGuaranteed && debtCover < _inputs.LeastDebtCover;

    private double Draw(uint item) => setting.Stream(id, Purpose.Project, item).NextUniform();
}
