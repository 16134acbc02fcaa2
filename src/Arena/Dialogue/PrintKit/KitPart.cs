using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.PrintKit;

/// <summary>What there is to print before a meeting on paper.</summary>
public enum KitPart
{
    Agenda,
    Tiles,
    Cards,
    Blanks,
    Ratings,
    FollowUp,
    BoardA2,
    BoardA1,
}

internal static class KitParts
{
    public static readonly IReadOnlyList<KitPart> All = Enum.GetValues<KitPart>();

    /// <summary>All that an office printer takes.</summary>
    public static readonly IReadOnlyList<KitPart> OnA4 = [.. All.Where(part => part < KitPart.BoardA2)];

    /// <summary>Of a short check: its cards, and a sheet for each table.</summary>
    public static readonly IReadOnlyList<KitPart> OfCheck = [KitPart.Cards, KitPart.Ratings];

    public static string Address(this KitPart part) => part switch
    {
        KitPart.Agenda => "dagsorden",
        KitPart.Tiles => "tavle",
        KitPart.Cards => "kort",
        KitPart.Blanks => "blanke",
        KitPart.Ratings => "bord",
        KitPart.FollowUp => "opfoelgning",
        KitPart.BoardA2 => "a2",
        _ => "a1",
    };

    public static string Name(this KitPart part) => part switch
    {
        KitPart.Agenda => T("Dagsorden", "Agenda"),
        KitPart.Tiles => T("Tavlen på A4-ark", "The board on A4 sheets"),
        KitPart.Cards => T("Kortene", "The cards"),
        KitPart.Blanks => T("Blanke kort", "Blank cards"),
        KitPart.Ratings => T("Ark til hvert bord", "Sheets for each table"),
        KitPart.FollowUp => T("Opfølgningsark", "Follow-up sheet"),
        KitPart.BoardA2 => T("Tavlen på ét A2-ark", "The board on one A2 sheet"),
        _ => T("Tavlen på ét A1-ark", "The board on one A1 sheet"),
    };

    /// <summary>What there is for this meeting.</summary>
    public static IReadOnlyList<KitPart> Of(DialogueMeeting meeting) => meeting.IsCheck ? OfCheck : All;

    /// <summary>What the address asks for; all on A4 where it asks for nothing that there is.</summary>
    public static IReadOnlyList<KitPart> Asked(DialogueMeeting meeting, IEnumerable<string?> words) =>
        Of(meeting).Where(part => words.Contains(part.Address(), StringComparer.Ordinal)).ToList() is { Count: > 0 } asked ? asked : meeting.IsCheck ? OfCheck : OnA4;
}
