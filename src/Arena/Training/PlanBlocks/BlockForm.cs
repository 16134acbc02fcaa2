using System.Globalization;
using Arena.Platform;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Training.PlanBlocks;

/// <summary>The fields of a block as they were typed.</summary>
public sealed record BlockForm(string Id, string Form, string Day, string Start, string Minutes, string Place, string Leader, string From, string To)
{
    internal static BlockForm Empty(DateOnly today) =>
        new(Guid.CreateVersion7().ToString("N"), Text((int)TrainingForm.Strength), "1", "", "15", "", "", FormMoments.Written(today), "");

    internal static BlockForm Of(TrainingBlock block) => new(block.Id.ToString("N"), Text((int)block.Form), Text(block.Day), Format.Time(block.Start),
        Text(block.Minutes), block.Place ?? "", block.LeaderId?.ToString("N") ?? "", FormMoments.Written(block.From), block.To is { } to ? FormMoments.Written(to) : "");

    internal static BlockForm Of(FormInput form) => new(form.Text("id"), form.Text("form"), form.Text("dag"), form.Text("tid"),
        form.Text("minutter"), form.Text("sted"), form.Text("leder"), form.Text("fra"), form.Text("til"));

    /// <summary>Live is at a given time and as long as it is; a film is as long as the films are.</summary>
    internal BlockForm Suggest(string form) => (TrainingForm)(int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1) switch
    {
        TrainingForm.Live => this with { Form = form, Start = Format.Time(TrainingForms.LiveStart), Minutes = Text(TrainingForms.LiveMinutes) },
        TrainingForm.Film => this with { Form = form, Minutes = Text(TrainingForms.FilmMinutes) },
        var known when Enum.IsDefined(known) => this with { Form = form },
        _ => this,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A block's fields once they are known to be right.</summary>
internal sealed record BlockFacts(TrainingForm Form, int Day, TimeOnly Start, int Minutes, string? Place, Guid? Leader, DateOnly From, DateOnly? To)
{
    /// <summary>Null where the form says what is wrong.</summary>
    /// <param name="from">The first day, where the form does not ask for it.</param>
    public static BlockFacts? Read(FormInput form, IEnumerable<Guid> leaders, DateOnly today, DateOnly? from = null)
    {
        var kind = form.Number("form", 0, TrainingForms.All.Count - 1, T("Vælg, hvad I vil lave.", "Choose what you will do."));
        var day = form.Number("dag", 1, 7, T("Vælg en ugedag.", "Choose a weekday."));
        var start = form.Time("tid", T("Skriv et klokkeslæt, for eksempel 7.30.", "Write a time, such as 07:30."));
        var minutes = form.Number("minutter", TrainingBlock.FewestMinutes, TrainingBlock.MostMinutes,
            T($"Skriv et helt tal fra {TrainingBlock.FewestMinutes} til {TrainingBlock.MostMinutes}.", $"Write a whole number from {TrainingBlock.FewestMinutes} to {TrainingBlock.MostMinutes}."));
        var place = form.Limited("sted", 100);
        var leader = form.Id("leder");
        if (form.Text("leder").Length > 0 && (leader is null || !leaders.Contains(leader.Value)))
            form.Wrong("leder", T("Vælg en fra listen, eller lad det stå åbent.", "Choose somebody from the list, or leave it open."));
        var first = from ?? form.Date("fra", today.AddDays(-14), today.AddYears(1), T(
            $"Skriv en dato fra {Format.Date(today.AddDays(-14))} og højst et år frem.", $"Write a date from {Format.Date(today.AddDays(-14))} and at most a year ahead."));
        var last = ReadEnd(form, first, kind is { } chosen && ((TrainingForm)chosen).HasPeriod(), today);
        if (form.IsGood && TrainingBlock.FirstIn(day!.Value, first!.Value, last) is null)
            form.Wrong("til", T("Den ugedag kommer ikke mellem de to datoer. Vælg en senere sidste dag.", "That weekday does not come between the two dates. Choose a later last day."));
        return form.IsGood
            ? new((TrainingForm)kind!.Value, day!.Value, start!.Value, minutes!.Value, place.Length > 0 ? place : null, leader, first!.Value, last) : null;
    }

    private static DateOnly? ReadEnd(FormInput form, DateOnly? first, bool needed, DateOnly today)
    {
        if (form.Text("til").Length == 0)
        {
            if (needed)
                form.Wrong("til", T("Bestilt digital træning gælder for en periode. Skriv den sidste dag.", "Ordered digital training is for a period. Write the last day."));
            return null;
        }
        var least = first ?? today;
        return form.Date("til", least, least.AddYears(5), T($"Skriv {Format.Date(least)} eller en senere dato, eller lad feltet stå tomt.",
            $"Write {Format.Date(least)} or a later date, or leave the field empty."));
    }

    public TrainingBlock ToBlock(Guid id, Guid municipality, Guid unit, DateTimeOffset now) => new()
    {
        Id = id, MunicipalityId = municipality, UnitId = unit, Form = Form, Day = Day, Start = Start, Minutes = Minutes, Place = Place,
        LeaderId = Leader, From = From, To = To, ChangedAt = now,
    };

    public bool SameAs(TrainingBlock block) => (block.Form, block.Day, block.Start, block.Minutes, block.Place, block.LeaderId, block.To) == (Form, Day, Start, Minutes, Place, Leader, To);
}
