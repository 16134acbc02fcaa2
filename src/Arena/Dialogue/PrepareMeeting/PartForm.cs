using System.Globalization;
using Arena.Platform;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.PrepareMeeting;

/// <summary>What a part's form sends, and what it is filled with: every field as text, so that two can be compared.</summary>
internal static class PartForm
{
    public const int ShortestMinutes = 20, LongestMinutes = 480;

    public static string LeadField(int number) => "tovholder" + number.ToString(CultureInfo.InvariantCulture);
    public static string StepField(MeetingStep step) => "trin" + ((int)step).ToString(CultureInfo.InvariantCulture);
    public static string UseField(MeetingUse use) => "brug" + ((int)use).ToString(CultureInfo.InvariantCulture);

    /// <summary>The fields of a part as they stand.</summary>
    public static IReadOnlyDictionary<string, string> Filled(MeetingPart part, MeetingPlan plan, IReadOnlyList<Guid> leads) => part switch
    {
        MeetingPart.Purpose => new Dictionary<string, string> { ["formaal"] = plan.Purpose, ["grund"] = plan.OwnReason ?? "" }
            .Concat(MeetingWords.Uses.Select(use => KeyValuePair.Create(UseField(use), plan.Use.HasFlag(use) ? "true" : ""))).Append(KeyValuePair.Create("andet", plan.OtherUse ?? "")).ToDictionary(),
        MeetingPart.When => new Dictionary<string, string>
        {
            ["dato"] = plan.Begins is { } day ? FormMoments.Written(LocalTime.Day(day)) : "",
            ["kl"] = plan.Begins is { } begins ? LocalTime.In(begins).ToString("H.mm", CultureInfo.InvariantCulture) : "",
            ["sted"] = plan.Place ?? "", ["minutter"] = plan.Minutes.ToString(CultureInfo.InvariantCulture),
        },
        MeetingPart.Scope => new Dictionary<string, string> { ["omraade"] = plan.OnlyArea is { } area ? ((int)area).ToString(CultureInfo.InvariantCulture) : "0", ["gruppe"] = plan.GroupId?.ToString("N") ?? "" },
        MeetingPart.People => new Dictionary<string, string> { ["leder"] = plan.FacilitatorId?.ToString("N") ?? "", ["referent"] = plan.NoteTakerId?.ToString("N") ?? "" }
            .Concat(Enumerable.Range(1, DialogueTeam.Most).Select(number => KeyValuePair.Create(LeadField(number), number <= leads.Count ? leads.Order().ElementAt(number - 1).ToString("N") : ""))).ToDictionary(),
        MeetingPart.Agenda => AgreedAgenda.Of(plan.StepMinutes, plan.Minutes).Select((minutes, at) => KeyValuePair.Create(StepField(DialogueTerms.Steps[at]), minutes.ToString(CultureInfo.InvariantCulture))).ToDictionary(),
        _ => new Dictionary<string, string> { ["hvordan"] = plan.ReportBack ?? "", ["hvornaar"] = plan.ReportBackOn is { } day ? FormMoments.Written(day) : "" },
    };

    /// <summary>What was typed in the same fields.</summary>
    public static IReadOnlyDictionary<string, string> Typed(FormInput form, IEnumerable<string> fields) =>
        fields.ToDictionary(name => name, name => name.StartsWith("brug", StringComparison.Ordinal) ? form.IsTicked(name) ? "true" : "" : form.Text(name));

    /// <summary>The plan with what this part's form says; messages stand on the form.</summary>
    public static (MeetingPlan Plan, IReadOnlyList<Guid> Leads) Read(FormInput form, MeetingPart part, MeetingPlan now, IReadOnlyList<Guid> leads, IReadOnlySet<Guid> people, IReadOnlySet<Guid> groups, DateOnly today) => part switch
    {
        MeetingPart.Purpose => (ReadPurpose(form, now), leads),
        MeetingPart.When => (ReadWhen(form, now, today), leads),
        MeetingPart.Scope => (now with
        {
            OnlyArea = form.Number("omraade", 0, DialogueTerms.Areas.Count, T("Vælg alle tre områder eller ét af dem.", "Choose all three areas or one of them.")) is > 0 and var area ? (DialogueArea)area : null,
            GroupId = OneOf(form, "gruppe", groups, T("Vælg en gruppe fra listen.", "Choose a group from the list.")),
        }, leads),
        MeetingPart.People => ReadPeople(form, now, people),
        MeetingPart.Agenda => (ReadAgenda(form, now), leads),
        _ => (now with
        {
            ReportBack = Empty(form.Limited("hvordan", DialogueMeeting.LongestText)),
            ReportBackOn = form.Text("hvornaar").Length == 0 ? null : form.Date("hvornaar", now.Begins is { } begins ? LocalTime.Day(begins) : today, today.AddYears(2),
                now.Begins is { } held ? T($"Skriv en dag fra mødet {Format.Date(LocalTime.Day(held))} og højst to år frem.", $"Write a day from the meeting on {Format.Date(LocalTime.Day(held))} and at most two years ahead.")
                    : T("Skriv en dag fra i dag og højst to år frem.", "Write a day from today and at most two years ahead.")),
        }, leads),
    };

    public static MeetingPlan ReadPurpose(FormInput form, MeetingPlan now)
    {
        var uses = MeetingWords.Uses.Where(use => form.IsTicked(UseField(use))).Aggregate(MeetingUse.None, (all, use) => all | use);
        var other = form.Limited("andet", DialogueMeeting.LongestLine);
        if (uses.HasFlag(MeetingUse.Other) && other.Length == 0)
            form.Wrong("andet", T("Skriv, hvad mødet ellers bruges til.", "Write what else the meeting serves."));
        return now with
        {
            Purpose = form.Required("formaal", T("Skriv i en sætning, hvad mødet er til.", "Write in one sentence what the meeting is for."), DialogueMeeting.LongestText),
            OwnReason = Empty(form.Limited("grund", DialogueMeeting.LongestLine)), Use = uses, OtherUse = Empty(other),
        };
    }

    public static MeetingPlan ReadWhen(FormInput form, MeetingPlan now, DateOnly today)
    {
        var earliest = now.Begins is { } set && LocalTime.Day(set) < today ? LocalTime.Day(set) : today;
        var latest = today.AddYears(2);
        DateOnly? day = form.Text("dato").Length == 0 ? null : form.Date("dato", earliest, latest, T($"Skriv en dag fra {Format.Date(earliest)} til {Format.Date(latest)}.", $"Write a day from {Format.Date(earliest)} to {Format.Date(latest)}."));
        TimeOnly? clock = form.Text("kl").Length == 0 ? null : form.Time("kl", T("Skriv et klokkeslæt, for eksempel 13.00.", "Write a time, for example 13:00."));
        if (form.Text("dato").Length > 0 != form.Text("kl").Length > 0)
            form.Wrong(form.Text("kl").Length == 0 ? "kl" : "dato", T("Skriv både dag og klokkeslæt, eller lad begge stå tomme.", "Write both day and time, or leave both empty."));
        var minutes = form.Number("minutter", ShortestMinutes, LongestMinutes, T($"Skriv et tal fra {ShortestMinutes} til {LongestMinutes}.", $"Write a number from {ShortestMinutes} to {LongestMinutes}.")) ?? now.Minutes;
        return now with
        {
            Begins = day is { } on && clock is { } at ? LocalTime.Moment(on, at) : null, Place = Empty(form.Limited("sted", DialogueMeeting.LongestLine)), Minutes = minutes,
            // another length is split anew
            StepMinutes = minutes == now.Minutes ? now.StepMinutes : "",
        };
    }

    private static (MeetingPlan, IReadOnlyList<Guid>) ReadPeople(FormInput form, MeetingPlan now, IReadOnlySet<Guid> people)
    {
        var wrong = T("Vælg en fra listen.", "Choose somebody from the list.");
        var leads = Enumerable.Range(1, DialogueTeam.Most).Select(number => OneOf(form, LeadField(number), people, wrong)).OfType<Guid>().Distinct().ToList();
        return (now with { FacilitatorId = OneOf(form, "leder", people, wrong), NoteTakerId = OneOf(form, "referent", people, wrong) }, leads);
    }

    private static MeetingPlan ReadAgenda(FormInput form, MeetingPlan now)
    {
        if (form.IsTicked("foreslaaet"))
            return now with { StepMinutes = "" };
        var steps = DialogueTerms.Steps.Select(step => form.Number(StepField(step), 0, LongestMinutes, T($"Skriv et tal fra 0 til {LongestMinutes}.", $"Write a number from 0 to {LongestMinutes}."))).ToList();
        var sum = steps.Sum() ?? 0;
        if (steps.TrueForAll(one => one is not null) && sum != now.Minutes)
            form.Wrong(StepField(MeetingStep.Cards), sum > now.Minutes
                ? T($"Trinene varer {sum} minutter tilsammen, og mødet {now.Minutes}. Tag {sum - now.Minutes} minutter af, eller gør mødet længere under »Hvornår og hvor?«.", $"The steps take {sum} minutes together, and the meeting {now.Minutes}. Take off {sum - now.Minutes} minutes, or make the meeting longer under “When and where?”.")
                : T($"Trinene varer {sum} minutter tilsammen, og mødet {now.Minutes}. Der er {now.Minutes - sum} minutter at give ud.", $"The steps take {sum} minutes together, and the meeting {now.Minutes}. There are {now.Minutes - sum} minutes to give out."));
        var proposed = MeetingAgenda.Split(now.Minutes);
        return now with { StepMinutes = steps.Select(one => one ?? 0).SequenceEqual(proposed) ? "" : AgreedAgenda.Write(steps.Select(one => one ?? 0)) };
    }

    private static Guid? OneOf(FormInput form, string field, IReadOnlySet<Guid> known, string message)
    {
        if (form.Text(field).Length == 0)
            return null;
        if (form.Id(field) is { } id && known.Contains(id))
            return id;
        form.Wrong(field, message);
        return null;
    }

    private static string? Empty(string text) => text.Length == 0 ? null : text;
}
