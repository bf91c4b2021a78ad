using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles.Backtests;

/// <summary>Rules for what a series stands beside: a measure that exists, in its unit, of things that the scenario has.</summary>
internal sealed class MeasureRules(IReadOnlyList<KnownMeasure> measures, Scenario scenario, Findings findings)
{
    public void Check(Spot file)
    {
        foreach (Spot series in file[nameof(BacktestFile.Series)].Items)
        {
            Spot name = series[nameof(RealSeries.Measure)];
            if (name.Text is not { } text)
            {
                continue;
            }

            if (measures.FirstOrDefault(known => known.Name == text) is { } measure)
            {
                Unit(series, measure);
                Subjects(series[nameof(RealSeries.Of)], measure);
            }
            else
            {
                string[] names = [.. measures.Select(known => known.Name)];
                name.Refuse(findings, $"there is no measure '{text}'{NearestName.Hint(text, names)}", string.Join(", ", names));
            }
        }
    }

    private void Unit(Spot series, KnownMeasure measure)
    {
        bool isShape = series[nameof(RealSeries.Reading)].Choice<SeriesReading>() == SeriesReading.Shape;
        string[] allowed = isShape && measure.Unit != RealSeries.IndexUnit ? [measure.Unit, RealSeries.IndexUnit] : [measure.Unit];
        Spot unit = series[nameof(RealSeries.Unit)];
        if (unit.Text is { } text && !allowed.Contains(text))
        {
            unit.Refuse(findings, $"the measure '{measure.Name}' is not in {text}", string.Join(", ", allowed));
        }
    }

    private void Subjects(Spot of, KnownMeasure measure)
    {
        (string what, string[] names) = NamesOf(measure.Subject);
        if (names.Length == 0)
        {
            if (of.Items.Count > 0)
            {
                of.Refuse(findings, $"the measure '{measure.Name}' is of the nation", "no key 'of'");
            }

            return;
        }

        if (of.Items.Count == 0)
        {
            of.Refuse(findings, $"the measure '{measure.Name}' needs to know of what", $"a list of {what}: {string.Join(", ", names)}");
        }

        StudyRules.Apart(of.Items, findings);
        foreach (Spot item in of.Items.Where(item => item.Text is { } text && !names.Contains(text, StringComparer.Ordinal)))
        {
            item.Refuse(findings, $"there is no '{item.Text}' among the {what} of the scenario{NearestName.Hint(item.Text!, names)}", string.Join(", ", names));
        }
    }

    private (string What, string[] Names) NamesOf(MeasureSubject subject) => subject switch
    {
        MeasureSubject.Cards => ("card models", [.. scenario.Cards.Select(card => card.Id)]),
        MeasureSubject.CardClass => ("classes of cards", [.. Enum.GetNames<CardClass>().Select(RecordShape.NameOf)]),
        MeasureSubject.Owners => ("types of owner", [.. scenario.Centers.Owners.Select(owner => owner.Id)]),
        MeasureSubject.Work => ("kinds of work", [.. scenario.Demand.Work.Select(work => work.Id)]),
        _ => ("", []),
    };
}
