using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A computing center from the first look at a project to a closed site.</summary>
/// <remarks>First a <see cref="Development"/>, then a <see cref="Site"/>; a center that operates on the first day was never a project here.</remarks>
public sealed class Center : Agent
{
    private const double DaysPerYear = 365.25;

    private readonly MarketSetting _setting;
    private readonly CenterProfile _profile;
    private readonly CenterFinance _finance;
    private readonly Development _project;
    private readonly SiteCards _cards = new();
    private Site? _site;

    /// <summary>Makes the center with this index.</summary>
    public Center(MarketSetting setting, int index)
        : base(AgentId.Center(index))
    {
        _setting = setting;
        _profile = setting.Population.Centers[index];
        CenterTerms terms = setting.TermsOf(_profile);
        _finance = new CenterFinance(setting, Id, terms.Owner, _profile.Province, terms.Costs) { Statement = _profile.Named is null ? null : new StatementBook(setting) };
        _project = _profile.Named is null ? new Project(setting, Id, _profile, _finance) : new NamedProject(setting, Id, _profile, _finance, _cards);
    }

    /// <inheritdoc/>
    public override Holdings Holdings => new()
    {
        Cash = _finance.Cash,
        CardsShippedIn = _cards.FromOutside,
        CardsInstalled = _cards.Installed,
        CardsRetired = _cards.Retired,
    };

    private CenterStage Stage => _site?.Stage ?? _project.Stage;

    /// <inheritdoc/>
    public override void Start(in Turn turn)
    {
        if (!_profile.OperatingAtStart)
        {
            if (_profile.StartDay < _setting.Days)
            {
                turn.Outbox.WakeAt(Math.Max(0, _profile.StartDay), PhaseKind.Centers);
            }

            return;
        }

        CardModel model = _setting.Scenario.Cards[_profile.Card];
        long servers = Math.Max(1, (long)Math.Round(_profile.SizePflops / (model.Pflops() * model.CardsPerServer)));
        long cards = servers * model.CardsPerServer;
        _cards.Start(cards);
        Open(turn, new Fleet(_profile.Card, (int)cards, _profile.Domain, cards * model.Pflops()), _profile.StartDay);
        UnitCosts costs = new(_setting, turn.Board.Policy, _profile.Province, _profile.Card, Replacement.CostCny(turn.Board, _profile.Card));
        Money invested = Money.FromYuan(costs.CapexCny) * cards;
        _finance.TakeOver(invested, -_profile.StartDay / DaysPerYear);
        turn.Outbox.Observe(new CenterTakenOver(Id, invested, _finance.Debt));
    }

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        TakeLetters(turn);
        switch (turn.Phase.Kind)
        {
            case PhaseKind.Centers:
                _site?.Review(turn);
                GiveUpBuilding(turn);
                Develop(turn);
                break;
            case PhaseKind.Acceptance:
                _site?.Operation.Accept(turn);
                break;
            case PhaseKind.Close:
                _site?.Close(turn);
                GiveUpBuilding(turn);
                break;
        }
    }

    /// <inheritdoc/>
    public override object? Summarize() => CenterSummary.Row(_setting, Id, Stage, _project, _site, _finance, _cards);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => CenterSummary.State(_setting, Stage, _project, _site, _cards, _finance);

    private void TakeLetters(in Turn turn)
    {
        CardPurchase? purchase = _project.Purchase;
        bool quoted = false;
        bool delivered = false;
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            switch (envelope.Letter)
            {
                case Payment payment:
                    _finance.Receive(turn.Day, payment);
                    break;
                case Quotation quotation:
                    quoted = true;
                    purchase!.Take(envelope.From, quotation);
                    break;
                case Consignment consignment:
                    delivered = true;
                    Receive(turn, envelope.From, consignment.Quantity, consignment.UnitPrice);
                    break;
                case Delivery delivery:
                    Receive(turn, envelope.From, delivery.Quantity, delivery.UnitCost);
                    break;
                case Tender tender:
                    _site?.Quote(turn, envelope.From, tender);
                    break;
                case CardOrder order:
                    _site?.Deliver(turn, envelope.From, order);
                    break;
            }
        }

        if (quoted)
        {
            purchase!.Order(turn);
        }

        if (delivered)
        {
            purchase!.Settle(turn);
        }
    }

    private void Receive(in Turn turn, AgentId from, long cards, Money unitPrice)
    {
        _cards.Receive(cards);
        _project.Purchase!.Receive(cards);
        _finance.Pay(turn, from, unitPrice * cards, PaymentPurpose.Cards);
    }

    /// <summary>When the site fails or closes, what is still being built is given up.</summary>
    private void GiveUpBuilding(in Turn turn)
    {
        if (_site is { HasEnded: true })
        {
            _project.Abandon(turn);
        }
    }

    /// <summary>The project goes on, also while the first halls operate.</summary>
    private void Develop(in Turn turn)
    {
        if (_profile.OperatingAtStart || _site is { HasEnded: true } || _project.Advance(turn) is not { } fleet)
        {
            return;
        }

        if (_site is null)
        {
            Open(turn, fleet, turn.Day);
        }
        else
        {
            _site.Expand(fleet);
        }
    }

    private void Open(in Turn turn, Fleet fleet, int openedOn) => _site = new Site(_setting, Id, _finance, _cards, fleet, _profile.OperatingAtStart ? fleet.Pflops : _project.NeededPflops, turn, openedOn);
}
