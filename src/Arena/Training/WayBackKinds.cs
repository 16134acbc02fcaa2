using static Arena.Platform.Web.Language;

namespace Arena.Training;

/// <summary>The ways back in words. What they tell has helped in a real place; the sentences are ours.</summary>
internal static class WayBackKinds
{
    /// <summary>"en temadag om smerter": after "I har valgt".</summary>
    public static string Name(this WayBackKind kind) => kind switch
    {
        WayBackKind.ThemeDay => T("en temadag om smerter", "a theme day on pain"),
        WayBackKind.TrainingEvent => T("et træningsevent", "a training event"),
        WayBackKind.ConsultantLeads => T("hjælp fra jeres kontaktperson", "help from your contact person"),
        WayBackKind.QuarterlyMeeting => T("et tovholdermøde hver tredje måned", "a coordinators' meeting every third month"),
        WayBackKind.InformationMeeting => T("et personalemøde om træningen", "a staff meeting about training"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such way back."),
    };

    /// <summary>As the consultant reads it: "Gruppe 3 har bedt om hjælp".</summary>
    public static string AskedAs(this WayBackKind kind) => kind == WayBackKind.ConsultantLeads ? T("hjælp", "help") : kind.Name();

    /// <summary>It cannot be done without the contact person, so choosing it is a request to her.</summary>
    public static bool AsksConsultant(this WayBackKind kind) => kind is WayBackKind.ConsultantLeads or WayBackKind.TrainingEvent;
}
