using System.Globalization;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ReviewIntervention;

/// <summary>A follow-up as it is typed, and what that means.</summary>
internal static class ReviewForm
{
    /// <summary>How many follow-ups the form had seen; one that does not say was made up: it has seen none.</summary>
    public static int Seen(FormInput form) => int.TryParse(form.Text("holdt"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Null where the form says what is wrong.</summary>
    /// <param name="mayEnd">Who does not decide over it proposes to stop: until that is answered it goes on, and has its next date.</param>
    /// <param name="hasEnded">It has ended meanwhile: what is next is not asked any more.</param>
    public static ReviewAnswers? Read(FormInput form, DateOnly today, bool mayEnd, bool hasEnded)
    {
        var happened = form.Number("skete", 1, 3, T("Svar på, om det skete.", "Answer whether it happened."));
        var helped = form.Number("hjalp", 1, 4, T("Svar på, om det hjalp.", "Answer whether it helped."));
        int? rating = form.Text("tal").Length == 0 ? null : form.Number("tal", 1, 5, T("Vælg et tal fra 1 til 5.", "Choose a number from 1 to 5."));
        if (rating is null && helped is not null and not (int)Helped.TooEarly && form.Text("tal").Length == 0)
            form.Wrong("tal", T("Vælg et tal fra 1 til 5.", "Choose a number from 1 to 5."));
        var note = form.Limited("note", InterventionReview.LongestNote);
        var (next, date) = hasEnded ? (Answered(form) ?? NextStep.Stop, null) : Next(form, note, today, mayEnd);
        return form.IsGood ? new((Happened)happened!.Value, (Helped)helped!.Value, helped == (int)Helped.TooEarly ? null : rating, note.Length > 0 ? note : null, next!.Value, date) : null;
    }

    private static (NextStep? Next, DateOnly? Date) Next(FormInput form, string note, DateOnly today, bool mayEnd)
    {
        var next = (NextStep?)form.Number("saa", 1, 4, T("Vælg, hvad der så skal ske.", "Choose what is to happen next."));
        if (next == NextStep.Stop && note.Length == 0)
            form.Wrong("note", mayEnd ? T("Skriv kort, hvorfor I stopper.", "Write briefly why you stop.") : T("Skriv kort, hvorfor du foreslår at stoppe.", "Write briefly why you propose to stop."));
        return (next, next is null || (next == NextStep.Stop && mayEnd) ? null : form.Date("dato", today.AddDays(1), today.AddYears(3),
            T($"Skriv, hvornår I følger op igen, for eksempel {Format.NumericDate(today.AddDays(91))}.", $"Write when you follow up again, for example {Format.NumericDate(today.AddDays(91))}.")));
    }

    private static NextStep? Answered(FormInput form) => Enum.TryParse<NextStep>(form.Text("saa"), out var next) && Enum.IsDefined(next) ? next : null;
}
