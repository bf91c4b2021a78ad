using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A computing center from the idea of a project to a retired site.</summary>
/// <remarks>First a <see cref="Project"/>, then an <see cref="Operation"/>; a center that operates on the first day was never a project here.</remarks>
public sealed class Center : Agent
{
    private readonly MarketSetting _setting;
    private readonly CenterProfile _profile;
    private readonly CenterFinance _finance;
    private readonly Project _project;
    private Operation? _operation;
    private long _cardsAtStart;
    private long _installed;
    private long _retired;
    private bool _isRetired;
    private int _reviewOn;

    /// <summary>Makes the center with this index.</summary>
    public Center(MarketSetting setting, int index)
        : base(AgentId.Center(index))
    {
        _setting = setting;
        _profile = setting.Population.Centers[index];
        _finance = new CenterFinance(setting, Id, setting.Owners[_profile.Owner], _profile.Province);
        _project = new Project(setting, Id, _profile, _finance);
    }

    /// <inheritdoc/>
    public override Holdings Holdings => new()
    {
        Cash = _finance.Cash,
        CardsShippedIn = _cardsAtStart,
        CardsInstalled = _installed,
        CardsRetired = _retired,
    };

    private CenterStage Stage => _isRetired ? CenterStage.Retired : _operation is not null ? CenterStage.Operating : _project.Stage;

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
        _installed = _cardsAtStart = servers * model.CardsPerServer;
        Open(turn, new Fleet(_profile.Card, (int)_installed, _profile.Domain, _installed * model.Pflops()), _profile.StartDay);
    }

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        TakeLetters(turn);
        switch (turn.Phase.Kind)
        {
            case PhaseKind.Centers:
                Develop(turn);
                Review(turn);
                break;
            case PhaseKind.Acceptance when _operation is not null:
                _operation.Accept(turn);
                break;
            case PhaseKind.Close when _operation is not null && !_isRetired:
                Close(turn, _operation);
                break;
        }
    }

    /// <inheritdoc/>
    public override object? Summarize() => CenterSummary.Row(_setting, Id, Stage, _project, _operation, _finance, _installed + _retired);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => CenterSummary.State(Stage, _installed, _operation, _finance);

    private int ReviewDays => Math.Max(1, (int)_setting.Scenario.Centers.Rents.ReviewDays);

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
        _installed += cards;
        _project.Purchase!.Receive(cards);
        _finance.Pay(turn, from, unitPrice * cards, PaymentPurpose.Cards);
    }

    /// <summary>The project goes on, also while the first halls operate.</summary>
    private void Develop(in Turn turn)
    {
        if (_profile.OperatingAtStart || _isRetired || _project.Advance(turn) is not { } fleet)
        {
            return;
        }

        if (_operation is null)
        {
            Open(turn, fleet, turn.Day);
        }
        else
        {
            _operation.Expand(fleet);
            _finance.Open();
        }
    }

    private void Review(in Turn turn)
    {
        if (_operation is not null && !_isRetired && turn.Day >= _reviewOn)
        {
            _operation.Review(turn);
            _reviewOn = turn.Day + ReviewDays;
            turn.Outbox.WakeAt(_reviewOn, PhaseKind.Centers);
        }
    }

    private void Open(in Turn turn, Fleet fleet, int openedOn)
    {
        _finance.Open();
        _operation = new Operation(_setting, Id, _finance, fleet, _project.Prospect.BuiltOverNeed, turn, openedOn);
        _operation.PostListing(turn);
        int day = Math.Max(0, turn.Day);
        turn.Outbox.WakeAt(day, PhaseKind.Close);
        _reviewOn = day + 1 + (Id.Index % ReviewDays);
        turn.Outbox.WakeAt(_reviewOn, PhaseKind.Centers);
    }

    private void Close(in Turn turn, Operation operation)
    {
        operation.CloseDay(turn);
        if (operation.IsOver)
        {
            operation.Retire(turn, _installed);
            _isRetired = true;
            _project.Abandon(turn);
            (_installed, _retired) = (0, _installed);
            turn.Outbox.Post(CenterSummary.EmptyListing(Id, _profile));
            turn.Outbox.Observe(new StageEntered(Id, CenterStage.Retired, _retired));
            return;
        }

        operation.PostListing(turn);
        turn.Outbox.WakeAt(turn.Day + 1, PhaseKind.Close);
    }
}
