using System.Globalization;

namespace Arena.Dialogue;

/// <summary>The minutes of a meeting's seven steps: those that were agreed, or the proposed ones for its length.</summary>
internal static class AgreedAgenda
{
    public static IReadOnlyList<int> Of(DialogueMeeting meeting) => Of(meeting.StepMinutes, meeting.Minutes);

    public static IReadOnlyList<int> Of(string stepMinutes, int minutes)
    {
        var agreed = stepMinutes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? one : 0).ToList();
        return agreed.Count == DialogueTerms.Steps.Count ? agreed : MeetingAgenda.Split(minutes);
    }

    public static string Write(IEnumerable<int> minutes) => string.Join(',', minutes.Select(one => one.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What each card gets of the step in which they are laid, in minutes; null where there is no card.</summary>
    public static double? PerCard(IReadOnlyList<int> agenda, int cards) => cards == 0 ? null : (double)agenda[(int)MeetingStep.Cards - 1] / cards;

    /// <summary>How many cards a table talks about: as many as it has time for.</summary>
    public static int CardsATable(int cards) => Math.Min(cards, MeetingDeck.MostAtATable);

    /// <summary>Where a table begins, so that together they get through cards that are too many for one; null where it is free to choose.</summary>
    public static DialogueArea? BeginsAt(MeetingSetup setup, int table) =>
        setup is { IsCheck: false, OnlyArea: null } && setup.People.Length >= DialogueTerms.Areas.Count && setup.Deck.Length > MeetingDeck.MostAtATable ? DialogueTerms.Areas[(table - 1) % DialogueTerms.Areas.Count] : null;

    /// <summary>Which areas each table takes where they are shared out; each area is some table's. Null where there are too few tables for it.</summary>
    public static IReadOnlyList<(DialogueArea Area, IReadOnlyList<int> Tables)>? Shared(DialogueMeeting meeting) =>
        meeting.OnlyArea is not null || meeting.Tables.Count < DialogueTerms.Areas.Count ? null
        : DialogueTerms.Areas.Select((area, at) => (area, (IReadOnlyList<int>)meeting.Tables.Select(table => table.Number).Order().Where(number => (number - 1) % DialogueTerms.Areas.Count == at).ToList())).ToList();
}
