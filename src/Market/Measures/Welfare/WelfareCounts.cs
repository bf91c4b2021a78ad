using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures.Welfare;

/// <summary>Keeps the welfare accounts: from payments as they are made, cards as they change hands, and work as it is served.</summary>
/// <remarks>What is a resource, what a transfer, and how capital, own need and time are valued: decision 13.</remarks>
internal sealed class WelfareCounts(MarketSetting setting)
{
    private readonly MarketSetting _setting = setting;
    private readonly PaymentSides _sides = new(setting);
    private readonly CapitalInPlace _capital = new(setting);
    private readonly WorkInProgress _work = new(setting);
    private WelfareBook _book = new(setting, 0);

    public void Observe(Observation observation, int day)
    {
        switch (observation)
        {
            case PaymentMade payment:
                Pay(payment, day);
                break;
            case CardsSold sold:
                Sell(sold, day);
                break;
            case CenterDay center:
                Run(center);
                break;
            case LeaseSigned lease:
                _work.Begin(lease, day);
                break;
            case StageEntered stage:
                _capital.Enter(stage.Agent.Index, stage.Stage, day);
                break;
            case CreditorsLost lost:
                _capital.WriteOff(lost.Agent.Index);
                break;
            case CenterTakenOver taken:
                TakeOver(taken);
                break;
        }
    }

    /// <summary>Ends a day, and a year or the run with it.</summary>
    /// <param name="day">The day, from 0.</param>
    /// <param name="need">How far the own work that was served was needed, by type of owner, 0 to 1.</param>
    /// <param name="rows">Takes the rows of a year that ends.</param>
    public void CloseDay(int day, Func<Index<OwnerType>, double> need, IRowSink rows)
    {
        _work.CloseDay(_book, day, need);
        bool ends = day == _setting.Days - 1;
        if (ends)
        {
            CountCapital(day);
        }

        if (ends || _setting.DateOf(day + 1).Year != _setting.DateOf(day).Year)
        {
            foreach (WelfareYear row in _book.Close(day))
            {
                rows.Append(row);
            }

            _book = new WelfareBook(_setting, day + 1);
        }

        _book.BeginDay(day + 1);
    }

    private void Pay(PaymentMade payment, int day)
    {
        (Party Party, Spot At) payer = _sides.Of(payment.Agent, payment.Payee, payment.Purpose);
        (Party Party, Spot At) payee = _sides.Of(payment.Payee, payment.Agent, payment.Purpose);
        Money amount = payment.Amount;
        _book.Move(payer, payee, amount);
        if (payment.Purpose == PaymentPurpose.Cards)
        {
            PayForCards(payment, payer, payee, day);
        }
        else if (payment.Purpose == PaymentPurpose.Construction || payment.Purpose == PaymentPurpose.Fitting)
        {
            _book.Supply(Resource.Halls, payee, payer, amount);
            _capital.Invest(payment.Agent.Index, day, amount);
        }
        else if (payment.Purpose == PaymentPurpose.Deployment)
        {
            _book.Supply(Resource.Deployment, payee, payer, amount);
        }
        else if (payment.Purpose == PaymentPurpose.Overhead)
        {
            _book.Supply(Resource.Brokerage, payee, payer, amount);
        }
        else if (payment.Purpose == PaymentPurpose.Resale)
        {
            _book.Gain(Benefit.CardsSoldOutside, payer.Party, payer.At, amount);
        }
        else if (payment.Purpose == PaymentPurpose.LoanDrawn)
        {
            _capital.Lend(payment.Payee.Index, amount);
        }
        else if (payment.Purpose == PaymentPurpose.LoanRepaid)
        {
            _capital.Lend(payment.Agent.Index, -amount);
        }
    }

    /// <summary>Cards come with the payment from upstream, from a seller outside and from another center; <see cref="CardsSold"/> tells of all others.</summary>
    private void PayForCards(PaymentMade payment, (Party Party, Spot At) payer, (Party Party, Spot At) payee, int day)
    {
        if (payment.Agent == AgentId.Outside)
        {
            _book.Gain(Benefit.CardsSoldOutside, payer.Party, payer.At, payment.Amount);
        }
        else if (payment.Agent.Kind == AgentKind.Supplier)
        {
            _book.Move(payee, payer, payment.Amount);
        }
        else if (payment.Payee == AgentId.Outside || payment.Payee.Kind == AgentKind.Center)
        {
            _book.Supply(Resource.Cards, payee, payer, payment.Amount);
            _capital.Invest(payment.Agent.Index, day, payment.Amount);
            if (payment.Payee.Kind == AgentKind.Center)
            {
                _book.Use(Resource.Cards, payee.Party, payee.At, -payment.Amount);
            }
        }
    }

    private void Sell(CardsSold sold, int day)
    {
        (Party Party, Spot At) user = _sides.Of(sold.Customer);
        _book.Supply(Resource.Cards, _sides.Of(sold.Agent), user, sold.Cost);
        if (sold.Customer.Kind == AgentKind.Center)
        {
            _capital.Invest(sold.Customer.Index, day, sold.Cost);
        }
    }

    private void Run(CenterDay day)
    {
        CenterProfile center = _setting.Population.Centers[day.Agent.Index];
        Spot at = PaymentSides.SpotOf(center);
        (Party, Spot) utility = (Party.Outside, at);
        _sides.Note(day);
        _book.Supply(Resource.Energy, utility, (Party.Owners, at), day.Energy);
        _book.Move((Party.PublicMoney, at), utility, day.PowerSubsidy);
        _book.Supply(Resource.Operations, utility, (Party.Owners, at), day.RunningCost - (day.Energy - day.PowerSubsidy));
        _book.Gain(Benefit.OtherTenants, Party.Outside, at, day.OtherTenantsRent);
        _work.Note(day, center);
    }

    private void TakeOver(CenterTakenOver taken)
    {
        CenterProfile center = _setting.Population.Centers[taken.Agent.Index];
        Spot at = PaymentSides.SpotOf(center);
        Money left = _capital.TakeOver(taken.Agent.Index, center.StartDay, taken.Invested, taken.Debt);
        _book.Use(Resource.CapitalAtStart, Party.Owners, at, left);
        _book.Move((Party.Lenders, at), (Party.Owners, at), taken.Debt);
    }

    /// <summary>Capital that is left belongs to owners, what is still owed of it to lenders.</summary>
    private void CountCapital(int day)
    {
        foreach ((int center, Money left, Money debt) in _capital.On(day + 1))
        {
            Spot at = PaymentSides.SpotOf(_setting.Population.Centers[center]);
            _book.Gain(Benefit.CapitalLeft, Party.Owners, at, left);
            _book.Move((Party.Owners, at), (Party.Lenders, at), debt);
        }
    }
}
