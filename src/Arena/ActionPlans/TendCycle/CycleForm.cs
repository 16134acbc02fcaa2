using System.Globalization;
using Arena.Platform;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TendCycle;

/// <summary>The fields of something on the cycle as they were typed.</summary>
public sealed record CycleForm(string Id, string Title, string Ring, string Last, string Next, string Every, string Owner, string Note)
{
    // a planned day may lie a while back: then it is late from the first
    private const int YearsBack = 3, YearsAhead = 6, YearsOfHistory = 10;
    private static readonly int?[] Rhythms = [null, 1, 2, 3, 6, 12, 24, 36];
    private static readonly string[] Months = ["yyyy-MM", "M.yyyy", "M/yyyy", "MMMM yyyy"];

    internal static CycleForm Empty(CycleKind kind) =>
        new(Guid.CreateVersion7().ToString("N"), "", Text((int)CycleRing.Own), "", "", Text(CycleRules.Of(kind)?.EveryMonths ?? 12), "", "");

    internal static CycleForm Of(CycleItem item) => new(item.Id.ToString("N"), item.Title ?? "", Text((int)item.Ring), "",
        item.Planned is { } planned ? planned.ToString(item.IsWholeMonth ? "M.yyyy" : "d.M.yyyy", CultureInfo.InvariantCulture) : "",
        item.EveryMonths is { } every ? Text(every) : "", item.OwnerId?.ToString("N") ?? "", item.Note ?? "");

    internal static CycleForm Of(FormInput form) => new(form.Text("id"), form.Text("navn"), form.Text("ring"), form.Text("sidst"), form.Text("naeste"),
        form.Text("hvor-tit"), form.Text("ejer"), form.Text("note"));

    /// <summary>How often one may choose: once is no rhythm for what a rule demands, nor is more seldom than it allows.</summary>
    internal static IReadOnlyList<Choice> Rhythm(CycleRule? rule) => Rhythms.Where(every => rule is null || every <= rule.Months)
        .Select(every => new Choice(every is { } months ? Text(months) : "", CycleWords.Every(every))).ToList();

    /// <summary>Null where the form says what is wrong.</summary>
    /// <param name="known">When it was done, as far as is known already, and the rule.</param>
    /// <param name="item">What is planned anew; null where it is new.</param>
    internal static (CyclePlan Plan, DateOnly? Last)? Read(FormInput form, CycleKind kind, IReadOnlyList<PlanPerson> owners, CycleDates known, CycleItem? item, DateOnly today)
    {
        var (rule, lastKnown) = (known.Rule, known.Done.Select(row => (DateOnly?)row.Day).Max());
        var title = kind == CycleKind.Own ? form.Required("navn", T("Skriv, hvad det er.", "Write what it is."), CycleItem.LongestTitle) : null;
        var ring = kind == CycleKind.Own ? form.Number("ring", (int)CycleRing.Own, (int)CycleRing.Agreed, T("Vælg, hvor det kommer fra.", "Choose where it comes from.")) : (int)CycleRules.Of(kind)!.Ring;
        var last = item is null && kind != CycleKind.Own && form.Text("sidst").Length > 0 ? ReadDone(form, "sidst", today) : null;
        var (next, isMonth) = ReadNext(form, today);
        if (!Rhythm(rule).Any(choice => choice.Value == form.Text("hvor-tit")))
            form.Wrong("hvor-tit", T("Vælg fra listen.", "Choose from the list."));
        var every = form.Text("hvor-tit") is { Length: > 0 } months && form.IsGood ? int.Parse(months, CultureInfo.InvariantCulture) : (int?)null;
        var owner = form.Id("ejer");
        var chosen = owners.FirstOrDefault(person => person.Id == owner);
        if (form.Text("ejer").Length > 0 && chosen is null)
            form.Wrong("ejer", T("Vælg en fra listen, eller lad det stå åbent.", "Choose somebody from the list, or leave it open."));
        var note = form.Limited("note", CycleItem.LongestNote);
        if (form.IsGood && next is null && (kind == CycleKind.Own || (last ?? lastKnown) is null))
            form.Wrong("naeste", kind == CycleKind.Own ? T("Skriv, hvornår det er næste gang.", "Write when it is next.") : T("Skriv enten, hvornår det skete sidst, eller hvornår det er næste gang.", "Write either when it was last done, or when it is next."));
        // of a whole month some of it is enough; what is too late already, and what stands there already, must still be possible to write
        var isNewDay = item is null || (next, isMonth) != (item.Planned, item.IsWholeMonth);
        if (form.IsGood && rule is not null && isNewDay && (last ?? lastKnown)?.AddMonths(rule.Months) is { } latest && latest >= today
            && (isMonth && next is { } day ? new DateOnly(day.Year, day.Month, 1) : next) > latest)
            form.Wrong("naeste", T($"Senest {Format.Date(latest)}. {rule.Says}", $"By {Format.Date(latest)} at the latest. {rule.Says}"));
        return form.IsGood ? (new(title, (CycleRing)ring!.Value, next, isMonth, every, chosen is null ? null : new(chosen.Id, chosen.Role), note.Length > 0 ? note : null), last) : null;
    }

    /// <summary>A day on which something was done; null where the form says what is wrong.</summary>
    internal static DateOnly? ReadDone(FormInput form, string name, DateOnly today) => form.Date(name, today.AddYears(-YearsOfHistory), today,
        T($"Skriv en dato, der er gået, for eksempel {Typed(today)}.", $"Write a date that has passed, such as {Typed(today)}."));

    internal static string Typed(DateOnly date) => date.ToString("d.M.yyyy", CultureInfo.InvariantCulture);

    private static (DateOnly? Day, bool IsWholeMonth) ReadNext(FormInput form, DateOnly today)
    {
        if (form.Text("naeste") is not { Length: > 0 } typed)
            return (null, false);
        var isMonth = DateOnly.TryParseExact(typed, Months, Danish, DateTimeStyles.None, out var month) || DateOnly.TryParseExact(typed, Months, English, DateTimeStyles.None, out month);
        if (isMonth)
            month = CycleTime.EndOfMonth(month);
        if ((isMonth || FormMoments.TryDate(typed, out month)) && month >= today.AddYears(-YearsBack) && month <= today.AddYears(YearsAhead))
            return (month, isMonth);
        form.Wrong("naeste", T($"Skriv en dato som {Typed(today)} eller en måned som {today.Month}.{today.Year}, højst {YearsAhead} år frem.", $"Write a date such as {Typed(today)}, or a month such as {today.Month}.{today.Year}, at most {YearsAhead} years ahead."));
        return (null, false);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
