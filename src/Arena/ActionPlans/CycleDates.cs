using System.Globalization;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Web;

namespace Arena.ActionPlans;

/// <summary>The days of one recurring thing: what the unit planned, what was done, and the latest that a rule allows.</summary>
internal sealed class CycleDates
{
    private readonly CycleItem? item;
    private readonly CycleKindText? text;
    private readonly DateOnly today;
    private readonly DateOnly? next;

    /// <param name="item">What the unit has put there; null where only modules or rules know of it.</param>
    public CycleDates(CycleItem? item, CycleKind kind, IEnumerable<CycleEntry> entries, DateOnly today, UnitOwnership ownership = UnitOwnership.Municipal)
    {
        (this.item, this.today, text) = (item, today, CycleRules.Of(kind));
        var own = item is null ? [] : item.Done.Where(row => row.TakenBackAt is null).Select(row => new DoneDay(row.Day, row.At));
        var fromModules = kind == CycleKind.Own ? [] : entries.Where(entry => entry.Kind == kind).ToList();
        Done = [.. own, .. fromModules.Where(entry => entry.IsDone).Select(entry => new DoneDay(entry.Day, LocalTime.Moment(entry.Day, new TimeOnly(12, 0))))];
        next = item is null ? null : CycleTime.Next(item.Planned, item.PlannedAt, item.EveryMonths, item.IsWholeMonth, Done);
        Rule = CycleRules.For(kind, today, ownership);
        Latest = Rule is null ? null : CycleTime.Latest(Rule.Months, Done);
        IsAnnounced = Due is { } due && due >= today && fromModules.Exists(entry => !entry.IsDone && entry.Day >= today && entry.Day <= due);
    }

    public IReadOnlyList<DoneDay> Done { get; }
    public CycleRule? Rule { get; }

    /// <summary>A module has it in its own plan already.</summary>
    public bool IsAnnounced { get; }

    /// <summary>The last day by the rule; null where there is none, or nobody knows when it was done.</summary>
    public DateOnly? Latest { get; }

    /// <summary>When it is to be done next: as planned, yet never after what the rule allows.</summary>
    public DateOnly? Due => (next, Latest) switch
    {
        ({ } planned, { } latest) => planned < latest ? planned : latest,
        var (planned, latest) => planned ?? latest,
    };

    public bool IsWholeMonth => item is { IsWholeMonth: true } && Due == next;

    /// <summary>The rule that sets the day, where one does.</summary>
    public CycleRule? Setting => Latest is not null && (Due == Latest || Latest < today) ? Rule : null;

    public CycleState State => Latest < today ? CycleState.LateByRule : Due < today ? CycleState.Late : CycleState.Coming;

    /// <summary>The day that is planned, where it comes only after the day by the rule: both are shown.</summary>
    public DateOnly? Planned => item?.Planned is not null && next > Due && next >= today ? next : null;

    /// <summary>What was done, and what is to be done: the next time always, up to a day what follows from its rhythm.</summary>
    public IEnumerable<CycleDay> Days(string code, DateOnly last)
    {
        var (ring, name) = (text?.Ring ?? item!.Ring, item?.Title ?? text?.Name.ToString() ?? "");
        var (href, kind) = (item is null ? CycleLinks.Do(code, text!.Kind) : CycleLinks.Item(code, item.Id), text?.Kind ?? CycleKind.Own);
        if (item is not null)
            foreach (var row in item.Done.Where(row => row.TakenBackAt is null))
                yield return new(row.Id.ToString("N"), kind, ring, name, row.Day, false, CycleState.Done, href, null, null, item.ChangedAt, null, null);
        if (Due is not { } due || IsAnnounced)
            yield break;
        var key = item?.Id.ToString("N") ?? $"{code}-{kind}";
        CycleDay Coming(string suffix, DateOnly day, bool isWholeMonth) => new(key + suffix, kind, ring, name, day, isWholeMonth, CycleState.Coming, href, item?.OwnerId, item?.Note, item?.ChangedAt, null, null);
        yield return Coming("", due, IsWholeMonth) with { State = State, Rule = Setting, Last = Done.Select(row => (DateOnly?)row.Day).Max(), Planned = Planned };
        if (Planned is { } planned)
            yield return Coming("-planned", planned, item!.IsWholeMonth);
        foreach (var (day, number) in Following(last))
            yield return Coming("-" + number.ToString(CultureInfo.InvariantCulture), day, item is { IsWholeMonth: true }) with { Follows = true };
    }

    // of what is late only the first time counts; those in between are no longer to be done
    private IEnumerable<(DateOnly Day, int Number)> Following(DateOnly last)
    {
        // what counts from when it was done is not known as long as it is late
        if (item?.Planned is null && Due < today)
            return [];
        return CycleTime.From((next ?? Latest)!.Value, item is null ? Rule!.Months : item.EveryMonths, item is { IsWholeMonth: true }, last)
            .Select((day, number) => (day, number)).Where(one => one.number > 0 && one.day >= today);
    }
}
