namespace MarketSim.Reports.Figures;

/// <summary>Figures of the welfare accounts (table <c>welfare</c>): what work was worth in a year and who has what of it, and welfare over the whole run.</summary>
/// <remarks>A run of a version without these accounts gives no number.</remarks>
internal static class WelfareFigures
{
    internal static IReadOnlyList<Figure> OfYears { get; } =
    [
        Of("served_value_cny", new("Value of work served", "已满足需求的价值"), row => row.BuyersWorkCny + row.OwnNeedCny + row.OtherTenantsCny, Better.High) with { Shown = FigurePlaces.Comparison | FigurePlaces.Question5 },
        Of("resources_cny", new("Resources used, investment included", "耗用资源（含投资）"), row => row.ResourcesCny) with { Shown = FigurePlaces.Question5 },
        Of("buyers_surplus_cny", new("Buyers' surplus", "用户净得益"), row => row.BuyersSurplusCny, Better.High) with { Shown = FigurePlaces.Comparison | FigurePlaces.Question5 },
        Of("owners_surplus_cny", new("Owners' surplus, own work included", "业主净得益（含自用）"), row => row.OwnersSurplusCny) with { Shown = FigurePlaces.Question5 },
        Of("suppliers_surplus_cny", new("Card suppliers' surplus", "芯片供应商净得益"), row => row.SuppliersSurplusCny),
        Of("public_money_surplus_cny", new("Public money, received less paid", "财政收支净额"), row => row.PublicMoneySurplusCny) with { Shown = FigurePlaces.Comparison | FigurePlaces.Question5 },
    ];

    internal static IReadOnlyList<Figure> OfRun { get; } =
    [
        new("welfare_present_cny", FigureUnit.Money, new("Welfare, present value", "社会福利现值"), Better.High)
        {
            Scope = FigureScope.Run,
            Shown = FigurePlaces.Summary,
            OfRun = run => Present(run.Record, "nation", row => row.PresentWelfareCny()),
        },
    ];

    /// <summary>The sum of a column over the years of a place; not a number where the run has no accounts.</summary>
    internal static double Present(RunRecord record, string place, Func<WelfareYear, double> column) =>
        record.Welfare.Where(row => row.Place == place).Select(column).DefaultIfEmpty(double.NaN).Sum();

    private static Figure Of(string id, Text name, Func<WelfareYear, double> column, Better better = Better.Neither) => new(id, FigureUnit.Money, name, better)
    {
        OfYear = year => year.Welfare is { } row ? column(row) : double.NaN,
    };
}
