using System.Runtime.InteropServices;
using MarketSim.Market.Books;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Engine;

/// <summary>The letters that wait for agents until the next phase.</summary>
public sealed class Inboxes(Roster roster)
{
    private readonly List<Envelope>?[] _inboxes = new List<Envelope>?[roster.Count];
    private readonly List<int> _waiting = [];

    /// <summary>Places of the agents that have letters, in no order.</summary>
    public ReadOnlySpan<int> Waiting => CollectionsMarshal.AsSpan(_waiting);

    /// <summary>Puts a letter into its receiver's inbox.</summary>
    public void Put(in Envelope envelope)
    {
        int place = roster.PlaceOf(envelope.To);
        List<Envelope> inbox = _inboxes[place] ??= [];
        if (inbox.Count == 0)
        {
            _waiting.Add(place);
        }

        inbox.Add(envelope);
    }

    /// <summary>An agent's letters, ordered by (sender, number) whatever the order in which they came.</summary>
    public ReadOnlySpan<Envelope> Of(int place)
    {
        Span<Envelope> letters = CollectionsMarshal.AsSpan(_inboxes[place]);
        for (int i = 1; i < letters.Length; i++)
        {
            if (letters[i - 1].CompareTo(letters[i]) > 0)
            {
                letters.Sort();
                break;
            }
        }

        return letters;
    }

    /// <summary>Empties an agent's inbox, once its letters have been read.</summary>
    public void Empty(int place) => _inboxes[place]?.Clear();

    /// <summary>Notes that everybody who has letters is about to be called: from now on only new letters wait.</summary>
    public void Call() => _waiting.Clear();

    /// <summary>Money and cards in all letters that wait.</summary>
    public (Money Money, long Cards) OnTheWay()
    {
        Money money = Money.Zero;
        long cards = 0;
        foreach (int place in _waiting)
        {
            foreach (ref readonly Envelope envelope in CollectionsMarshal.AsSpan(_inboxes[place]))
            {
                money += envelope.Letter.Money;
                cards += envelope.Letter.Cards;
            }
        }

        return (money, cards);
    }
}
