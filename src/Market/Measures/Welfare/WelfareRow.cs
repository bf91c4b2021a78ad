using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Measures.Welfare;

/// <summary>Makes the row of an account.</summary>
internal static class WelfareRow
{
    public static WelfareYear Of(int year, string place, WelfareAccount account)
    {
        double benefits = Enum.GetValues<Benefit>().Aggregate(Books.Money.Zero, (sum, benefit) => sum + account.Of(benefit)).Yuan;
        double resources = Enum.GetValues<Resource>().Aggregate(Books.Money.Zero, (sum, resource) => sum + account.Of(resource)).Yuan;
        return new WelfareYear
        {
            Year = year,
            Place = place,
            BuyersWorkCny = account.Of(Benefit.BuyersWork).Yuan,
            OwnNeedCny = account.Of(Benefit.OwnNeed).Yuan,
            OtherTenantsCny = account.Of(Benefit.OtherTenants).Yuan,
            CardsSoldOutsideCny = account.Of(Benefit.CardsSoldOutside).Yuan,
            CapitalLeftCny = account.Of(Benefit.CapitalLeft).Yuan,
            BenefitsCny = benefits,
            CapitalAtStartCny = account.Of(Resource.CapitalAtStart).Yuan,
            CardsCny = account.Of(Resource.Cards).Yuan,
            HallsCny = account.Of(Resource.Halls).Yuan,
            EnergyCny = account.Of(Resource.Energy).Yuan,
            OperationsCny = account.Of(Resource.Operations).Yuan,
            DeploymentCny = account.Of(Resource.Deployment).Yuan,
            BrokerageCny = account.Of(Resource.Brokerage).Yuan,
            ResourcesCny = resources,
            NetReceivedCny = account.NetReceived.Yuan,
            BuyersSurplusCny = account.Of(Party.Buyers).Yuan,
            OwnersSurplusCny = account.Of(Party.Owners).Yuan,
            SuppliersSurplusCny = account.Of(Party.Suppliers).Yuan,
            BrokersSurplusCny = account.Of(Party.Brokers).Yuan,
            LendersSurplusCny = account.Of(Party.Lenders).Yuan,
            PublicMoneySurplusCny = account.Of(Party.PublicMoney).Yuan,
            OutsideSurplusCny = account.Of(Party.Outside).Yuan,
            PresentBenefitsCny = account.PresentBenefits,
            PresentResourcesCny = account.PresentResources,
            PresentNetReceivedCny = account.PresentNetReceived,
            PresentBuyersSurplusCny = account.PresentOf(Party.Buyers),
            PresentOwnersSurplusCny = account.PresentOf(Party.Owners),
            PresentSuppliersSurplusCny = account.PresentOf(Party.Suppliers),
            PresentBrokersSurplusCny = account.PresentOf(Party.Brokers),
            PresentLendersSurplusCny = account.PresentOf(Party.Lenders),
            PresentPublicMoneySurplusCny = account.PresentOf(Party.PublicMoney),
            PresentOutsideSurplusCny = account.PresentOf(Party.Outside),
        };
    }
}
