using Arena.Platform;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>Somebody has ended the intervention while another wrote in it.</summary>
public sealed record EndedMeanwhile(Stage Stage, string By, DateTimeOffset At, string? Reason)
{
    public string Heading => Stage == Stage.Done ? T($"{By} har afsluttet indsatsen imens", $"{By} has finished the intervention meanwhile") : T($"{By} har stoppet indsatsen imens", $"{By} has stopped the intervention meanwhile");

    public string Words => T($"{Format.DayAndMonth(LocalTime.Day(At))} kl. {Format.Time(TimeOnly.FromDateTime(LocalTime.In(At)))}: »{Reason}«",
        $"{Format.DayAndMonth(LocalTime.Day(At))} at {Format.Time(TimeOnly.FromDateTime(LocalTime.In(At)))}: “{Reason}”");
}
