namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>A named center opens within the run, gets its cards before that, and lets no more of them than it has.</summary>
internal sealed class NamedCentersFit : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Spot centers = scenario[nameof(Scenario.Centers)];
        Spot horizon = scenario[nameof(Scenario.Horizon)];
        Spot named = centers[nameof(CenterInputs.Named)];
        if (named.Items.Count > 0 && centers[nameof(CenterInputs.Owners)].Node is SequenceNode { Items.Count: 0 })
        {
            named.Refuse(findings, "centers have no owner to belong to", "at least one type of owner in centers.owners");
        }

        foreach (Spot center in named.Items)
        {
            CheckDays(center, horizon[nameof(Horizon.Start)].Date, horizon[nameof(Horizon.End)].Date, findings);
            CheckCards(center[nameof(NamedCenter.Cards)], findings);
            CheckContracts(center, findings);
        }
    }

    private static void CheckDays(Spot center, DateOnly? start, DateOnly? end, Findings findings)
    {
        Spot opening = center[nameof(NamedCenter.Opening)];
        Spot delivered = center[nameof(NamedCenter.Cards)][nameof(NamedCards.Delivered)];
        if (start is not { } first || end is not { } last || last <= first)
        {
            return;
        }

        if (opening.Date is { } day && (day <= first || day > last))
        {
            opening.Refuse(findings, $"{Dates.Write(day)} is not within the run", $"{Dates.Write(first.AddDays(1))} to {Dates.Write(last)}");
        }

        if (delivered.Date is { } came && (came < first || came > last))
        {
            delivered.Refuse(findings, $"{Dates.Write(came)} is not within the run", $"{Dates.Write(first)} to {Dates.Write(last)}");
        }
        else if (delivered.Date is { } on && opening.Date is { } opens && on >= opens)
        {
            delivered.Refuse(findings, $"{Dates.Write(on)} is not before the opening", $"a day before {Dates.Write(opens)}");
        }
    }

    private static void CheckCards(Spot cards, Findings findings)
    {
        Spot later = cards[nameof(NamedCards.Later)];
        bool byTender = cards[nameof(NamedCards.Supply)].Choice<CardSupply>() is { } supply ? supply == CardSupply.Tender : !cards[nameof(NamedCards.PriceCny)].IsWritten;
        if (later.Items.Count > 0 && byTender)
        {
            later.Refuse(findings, "has no effect on a tender, which takes cards as they come", "leave it out, or supply: contract");
        }

        double shares = 0;
        foreach (Spot part in later.Items)
        {
            shares += part[nameof(LaterCards.Share)].Number ?? 0;
            Spot on = part[nameof(LaterCards.Delivered)];
            if (on.Date is { } day && cards[nameof(NamedCards.Delivered)].Date is { } first && day < first)
            {
                on.Refuse(findings, $"{Dates.Write(day)} is before the first delivery", $"{Dates.Write(first)} or later");
            }
        }

        if (shares >= 1)
        {
            later.Refuse(findings, Invariant($"later deliveries are {shares} of all cards, so that none are left for the first"), "shares that add up to less than 1");
        }
    }

    private static void CheckContracts(Spot center, Findings findings)
    {
        double? count = center[nameof(NamedCenter.Cards)][nameof(NamedCards.Count)].Number;
        foreach (Spot contract in center[nameof(NamedCenter.Contracts)].Items)
        {
            Spot cards = contract[nameof(FixedContract.Cards)];
            if (cards.Number is { } let && count is { } all && let > all)
            {
                cards.Refuse(findings, Invariant($"{let} cards are more than the center has"), Invariant($"a whole number from 1 to {all}"));
            }

            foreach (Spot end in (Spot[])[contract[nameof(FixedContract.Until)], contract[nameof(FixedContract.DefaultsOn)]])
            {
                if (contract[nameof(FixedContract.From)].Date is { } from && end.Date is { } day && day < from)
                {
                    end.Refuse(findings, $"{Dates.Write(day)} is before the first day", $"{Dates.Write(from)} or later");
                }
            }
        }
    }
}
