using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Training;

/// <summary>How training lives in a unit, as a word and a shape. Nothing here is red.</summary>
internal static class JudgementWords
{
    public static string Word(this Judgement judgement) => judgement switch
    {
        Judgement.NotStarted => T("Ikke i gang endnu", "Not started yet"),
        Judgement.Pausing => T("Holder pause", "Pausing"),
        Judgement.Fading => T("Daler", "Fading"),
        Judgement.OnTarget => T("I mål", "On target"),
        Judgement.OnTheWay => T("På vej", "On the way"),
        _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement, "No such judgement."),
    };

    public static PillKind Pill(this Judgement judgement) => judgement switch
    {
        Judgement.NotStarted => PillKind.NotStarted,
        Judgement.Pausing => PillKind.Pausing,
        Judgement.Fading => PillKind.Fading,
        Judgement.OnTarget => PillKind.Goal,
        Judgement.OnTheWay => PillKind.Way,
        _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement, "No such judgement."),
    };

    /// <summary>A way back is offered.</summary>
    public static bool NeedsHelp(this Judgement judgement) => judgement is Judgement.Fading or Judgement.Pausing;
}
