namespace MarketSim.Scenarios.Validation;

/// <summary>Holds a single value against its shape and limits.</summary>
internal static class ScalarCheck
{
    /// <summary>What is wrong, or null if nothing is.</summary>
    public static string? WhatIsWrong(ScalarNode scalar, ValueShape shape, KeyShape key) => shape switch
    {
        NumberShape number => Number(scalar, number, key),
        ChoiceShape choice => scalar.Kind == ScalarKind.Text ? choice.Refusal(scalar.Text) : WrongType(scalar),
        DateShape => Date(scalar),
        FlagShape => scalar.Kind == ScalarKind.Flag ? null : WrongType(scalar),
        _ => Text(scalar, key),
    };

    private static string? Number(ScalarNode scalar, NumberShape shape, KeyShape key)
    {
        if (scalar.Kind == ScalarKind.NotFinite)
        {
            return $"{scalar.Text} is not a finite number";
        }

        if (scalar.Kind != ScalarKind.Number)
        {
            bool inQuotes = scalar.Quoted && new ScalarNode(scalar.Place, scalar.Text, quoted: false).Kind == ScalarKind.Number;
            return inQuotes ? $"{scalar.Describe()} is the wrong type: a number stands without quotes" : WrongType(scalar);
        }

        return shape.Whole ? Whole(scalar, shape, key) : OutOfRange(scalar, key);
    }

    private static string? Whole(ScalarNode scalar, NumberShape shape, KeyShape key)
    {
        if (!decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            || value < shape.Lowest || value > shape.Highest)
        {
            return $"{scalar.Text} is out of range";
        }

        return decimal.Truncate(value) == value && (value != 0 || scalar.Number == 0) ? OutOfRange(scalar, key) : $"{scalar.Text} is not a whole number";
    }

    private static string? OutOfRange(ScalarNode scalar, KeyShape key) =>
        key.Range is { } range && (scalar.Number < range.Lowest || scalar.Number > range.Highest) ? $"{scalar.Text} is out of range" : null;

    private static string? Date(ScalarNode scalar)
    {
        if (scalar.Kind != ScalarKind.Text)
        {
            return WrongType(scalar);
        }

        return DateShape.Read(scalar.Text) is null ? $"'{scalar.Text}' is not a date" : null;
    }

    private static string? Text(ScalarNode scalar, KeyShape key)
    {
        if (scalar.Kind is not (ScalarKind.Text or ScalarKind.NotFinite))
        {
            return WrongType(scalar);
        }

        if (scalar.Text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')))
        {
            return "the text holds control characters, which a terminal would obey";
        }

        if (key.Pattern is { } pattern && !pattern.IsMatch(scalar.Text))
        {
            return $"'{scalar.Text}' does not match";
        }

        return key.IsKey && string.IsNullOrWhiteSpace(scalar.Text) ? "the name is empty" : null;
    }

    private static string WrongType(ScalarNode scalar) => $"{scalar.Describe()} is the wrong type";
}
