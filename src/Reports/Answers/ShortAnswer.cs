namespace MarketSim.Reports.Answers;

/// <summary>An answer in short, for the first page of a report.</summary>
/// <param name="Number">Its most important number, as the answer in full prints it.</param>
/// <param name="Of">What the number is.</param>
/// <param name="Words">One or two sentences.</param>
public sealed record ShortAnswer(string Number, Text Of, Text Words);
