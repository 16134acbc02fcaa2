using static Arena.Platform.Web.Language;
using static Arena.Training.WayBackKind;

namespace Arena.Training.ChooseWayBack;

/// <summary>Why a unit's training needs help; the most telling first.</summary>
internal enum WayBackReason
{
    NobodyLeads,
    Stopped,
    ManyNew,
    OneCarriesIt,
    FellThreeTimes,
    FarUnderTheBest,
}

internal static class WayBackReasons
{
    public const int Offered = 3;

    public static WayBackReason Of(Judgement judgement, int coordinators, bool manyNew, bool fellThreeTimes) => (judgement, coordinators) switch
    {
        (_, 0) => WayBackReason.NobodyLeads,
        (Judgement.Pausing, _) => WayBackReason.Stopped,
        _ when manyNew => WayBackReason.ManyNew,
        (_, 1) => WayBackReason.OneCarriesIt,
        _ => fellThreeTimes ? WayBackReason.FellThreeTimes : WayBackReason.FarUnderTheBest,
    };

    /// <summary>Three ways back, what fits the reason first. Without a contact person nobody can be asked to lead.</summary>
    public static IReadOnlyList<WayBackKind> Ways(this WayBackReason reason, bool hasContact) => (reason switch
    {
        WayBackReason.NobodyLeads => new[] { InformationMeeting, ConsultantLeads, TrainingEvent, ThemeDay },
        WayBackReason.Stopped => [TrainingEvent, InformationMeeting, ConsultantLeads, ThemeDay],
        WayBackReason.ManyNew => [InformationMeeting, ConsultantLeads, ThemeDay, TrainingEvent],
        WayBackReason.FarUnderTheBest => [ThemeDay, TrainingEvent, ConsultantLeads, QuarterlyMeeting],
        _ => [ConsultantLeads, ThemeDay, QuarterlyMeeting, TrainingEvent],
    }).Where(kind => hasContact || kind != ConsultantLeads).Take(Offered).ToList();

    public static string Words(this WayBackReason reason, Judgement judgement) => reason switch
    {
        WayBackReason.NobodyLeads when judgement == Judgement.Pausing => T("Der er ikke trænet i fire uger, og I har ingen tovholder.", "There has been no training for four weeks, and you have no coordinator."),
        WayBackReason.NobodyLeads => T("Det går ned, og I har ingen tovholder.", "It is going down, and you have no coordinator."),
        WayBackReason.Stopped => T("Der er ikke trænet i fire uger.", "There has been no training for four weeks."),
        WayBackReason.ManyNew => T("Det går ned, og mange af jer er nye.", "It is going down, and many of you are new."),
        WayBackReason.OneCarriesIt => T("Det går ned, og I mangler en tovholder mere.", "It is going down, and you need one more coordinator."),
        WayBackReason.FellThreeTimes => T("Det er gået ned tre uger i træk.", "It has gone down three weeks in a row."),
        _ => T("De sidste fire uger er under halvdelen af det, I har nået, da det gik bedst.", "The last four weeks are under half of what you reached at your best."),
    };
}
