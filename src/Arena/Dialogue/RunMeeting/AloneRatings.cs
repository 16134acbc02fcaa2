using System.Collections.Immutable;

namespace Arena.Dialogue.RunMeeting;

/// <summary>
/// What each at a table has rated for herself, before the table talks. It is in this process's memory, for the card that lies
/// on the table, and gone once the table agrees or turns to another card; it is never written down. Of four or more the table sees lowest and
/// highest, once: who rates after that changes nothing, else the two numbers before and after would tell hers.
/// </summary>
internal sealed class AloneRatings
{
    private readonly Dictionary<int, Pile> piles = [];

    public ImmutableDictionary<int, TableAlone> Shown => piles.ToImmutableDictionary(pile => pile.Key, pile => pile.Value.Seen);

    /// <summary>A device's own number; sent again it replaces the one before.</summary>
    public void Rate(int table, string card, Guid device, int rating, int people)
    {
        var pile = Of(table, card);
        if (pile.Shown is not null || rating is < 1 or > 5 || (pile.Ratings.Count >= DialogueMeeting.MostPeople && !pile.Ratings.ContainsKey(device)))
            return;
        pile.Ratings[device] = rating;
        if (pile.Ratings.Count >= TableAlone.Fewest && pile.Ratings.Count >= people)
            Show(table, card);
    }

    /// <summary>Somebody at the table does not want to wait for more.</summary>
    public void Show(int table, string card)
    {
        var pile = Of(table, card);
        if (pile.Ratings.Count >= TableAlone.Fewest)
            pile.Shown ??= (pile.Ratings.Values.Min(), pile.Ratings.Values.Max());
    }

    /// <summary>What a table has agreed on, has put away for another card, or no longer rates alone is forgotten.</summary>
    public void Heed(MeetingOperation operation)
    {
        if (piles.TryGetValue(operation.Table, out var pile) && operation switch
            {
                RatingAgreed agreed => agreed.Card == pile.Card,
                CardSkipped skipped => skipped.Card == pile.Card,
                CardTaken taken => taken.Card != pile.Card,
                AloneSwitched alone => !alone.IsOn,
                _ => false,
            })
            piles.Remove(operation.Table);
    }

    public void Clear() => piles.Clear();

    private Pile Of(int table, string card)
    {
        if (!piles.TryGetValue(table, out var pile) || pile.Card != card)
            piles[table] = pile = new(card);
        return pile;
    }

    private sealed class Pile(string card)
    {
        public string Card { get; } = card;
        public Dictionary<Guid, int> Ratings { get; } = [];
        public (int Lowest, int Highest)? Shown { get; set; }
        public TableAlone Seen => new(Ratings.Count, Shown?.Lowest, Shown?.Highest);
    }
}
