namespace MarketSim.Reports.Pictures;

/// <summary>All pictures of a report.</summary>
public static class Gallery
{
    private static readonly Func<ReportData, ReportLanguage, Picture?>[] Drawings =
    [
        CardPictures.SupplyDemand, CardPictures.PriceOverCost, CardPictures.PriceIndex,
        DemandPictures.Requests, DemandPictures.Unmet, DemandPictures.Projects,
        IdlePictures.TakeUpByOwner, IdlePictures.IdleCauses, IdlePictures.Provinces,
        PaybackPictures.Anchor, PaybackPictures.Owners,
        QualityPictures.ThreeShares, QualityPictures.Achieved, WaterfallPicture.Draw,
    ];

    /// <summary>Draws the pictures that the run has data for, in the order of the questions.</summary>
    public static IReadOnlyList<Picture> Draw(ReportData data, ReportLanguage language) =>
        [.. Drawings.Select(draw => draw(data, language)).OfType<Picture>()];
}
