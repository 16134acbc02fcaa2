using static Arena.Platform.Web.Language;

namespace Arena.Training;

/// <summary>The forms of training in words, and what a form brings with it.</summary>
internal static class TrainingForms
{
    /// <summary>The live session's time and length are given: every weekday at 11:00, a quarter of an hour.</summary>
    public static readonly TimeOnly LiveStart = new(11, 0);
    public const int LiveMinutes = 15;

    /// <summary>About as long as one of the films.</summary>
    public const int FilmMinutes = 10;

    public static IReadOnlyList<TrainingForm> All { get; } = Enum.GetValues<TrainingForm>();

    public static string Name(this TrainingForm form) => form switch
    {
        TrainingForm.Strength => T("Styrketræning", "Strength training"),
        TrainingForm.Weights => T("Vægttræning", "Weights"),
        TrainingForm.Yoga => T("Yoga", "Yoga"),
        TrainingForm.Breathing => T("Vejrtrækning", "Breathing"),
        TrainingForm.Lying => T("Liggende øvelser", "Lying exercises"),
        TrainingForm.Outdoor => T("Udendørs", "Outdoors"),
        TrainingForm.Film => T("Træningsfilm", "Training film"),
        TrainingForm.Live => T("Live på Teams", "Live on Teams"),
        TrainingForm.OrderedDigital => T("Bestilt digital træning", "Ordered digital training"),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No such form."),
    };

    /// <summary>Ordered for a period, so a block of it must say when it ends.</summary>
    public static bool HasPeriod(this TrainingForm form) => form == TrainingForm.OrderedDigital;
}
