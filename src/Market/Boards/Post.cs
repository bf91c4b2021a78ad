namespace MarketSim.Market.Boards;

/// <summary>Something that everybody can read on the board until its author posts again.</summary>
public abstract record Post;
