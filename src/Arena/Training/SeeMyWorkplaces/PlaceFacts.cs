using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.Participation;
using static Arena.Platform.Web.Language;

namespace Arena.Training.SeeMyWorkplaces;

/// <summary>A request for help that nobody has answered yet.</summary>
internal sealed record OpenRequest(UnitNode Unit, WayBackKind Kind, DateOnly On, string? Note);

/// <summary>What is known of one workplace with its teams, and what follows from it. About the place, never about a person.</summary>
internal sealed record PlaceFacts(
    UnitNode Unit, IReadOnlyList<UnitNode> Subtree, Func<Guid, IReadOnlyList<ShownWeek?>> Weeks, IReadOnlyList<TeamLead> Teams,
    IReadOnlyList<OpenRequest> Requests, DateOnly? NewManagerFrom, DateOnly? LastTalk, IReadOnlySet<int> PassedOver, DateOnly Today)
{
    private const int MuchSwing = 10;

    public (HelpReason Reason, string Words, string Act)? Help()
    {
        var said = new List<(HelpReason Reason, string Words)>();
        said.AddRange(Requests.OrderBy(request => request.On).Take(1).Select(request => (HelpReason.Asked, Asked(request))));
        said.AddRange(Judged(Judgement.Fading).Select(unit => (HelpReason.Fading, Fading(unit))));
        said.AddRange(Judged(Judgement.Pausing).Select(unit => (HelpReason.Pausing, Of(unit, T("Ingen har trænet i fire uger.", "Nobody has trained for four weeks."), T(": ingen har trænet i fire uger.", ": nobody has trained for four weeks.")))));
        if (Teams.Where(team => team.Places.HasNone).ToList() is { Count: > 0 } alone)
            said.Add((HelpReason.NoCoordinator, NoCoordinator(alone)));
        if (NewManagerFrom is { } from && (LastTalk is null || LastTalk < from))
            said.Add((HelpReason.NewManager, T($"Ny leder fra {Format.DayAndMonth(from)}. I har ikke talt sammen endnu.", $"New manager since {Format.DayAndMonth(from)}. You have not talked yet.")));
        said.AddRange(Judged(Judgement.NotStarted).Select(unit => (HelpReason.NotStarted, Of(unit, T("Er ikke begyndt at træne endnu.", "Has not begun to train yet."), T(" er ikke begyndt at træne endnu.", " has not begun to train yet.")))));
        if (said.Count == 0)
            return null;
        // a place that never began has nobody named as a rule; what it needs is a beginning
        var first = said[0].Reason == HelpReason.NoCoordinator && said.Exists(one => one.Reason == HelpReason.NotStarted) ? said[^1] : said[0];
        var second = said.Find(one => one.Reason != first.Reason).Words ?? (first.Reason == HelpReason.Fading ? Leaving() : null);
        return (first.Reason, string.Join(' ', new[] { first.Words, second }.OfType<string>()), Act(first.Reason));
    }

    /// <summary>What to keep an eye on, or null where the place does well by itself.</summary>
    public string? Watch()
    {
        if (Leaving() is { } leaving)
            return leaving;
        if (Teams.Where(team => team.Places.IsVacant).ToList() is { Count: > 0 } one)
            return Of(one[0].Team, T("Kun én tovholder.", "Only one coordinator."), T(" har kun én tovholder.", " has only one coordinator.")) + (one.Count > 1 ? T(" Flere hold mangler en.", " More teams lack one.") : "");
        var shares = Counted(Unit).TakeLast(8).ToList();
        var swing = shares.Count < 8 ? 0 : shares.Zip(shares.Skip(1)).Average(pair => Math.Abs(pair.First - pair.Second)) * 100;
        if (swing >= MuchSwing)
            return T("Svinger meget fra uge til uge.", "Swings much from week to week.");
        if (shares.Count >= 4 && shares.TakeLast(4).Average() < 0.5)
            return T("Under halvdelen når 35 minutter om ugen.", "Fewer than half reach 35 minutes a week.");
        return LastTalk is { } talk && talk < Today.AddDays(-26 * 7) ? T("I har ikke talt sammen i et halvt år.", "You have not talked for half a year.") : null;
    }

    // the place itself where that is so; else the first of its teams
    private IEnumerable<UnitNode> Judged(Judgement judgement) => Subtree.Where(unit => Weeks(unit.Id)[^1]?.Judgement == judgement).Take(1);

    private string Asked(OpenRequest request)
    {
        var when = (Today.DayNumber - request.On.DayNumber) switch
        {
            0 => T("i dag", "today"),
            1 => T("i går", "yesterday"),
            _ => T($"{Format.DayAndMonth(request.On)}", $"on {Format.DayAndMonth(request.On)}"),
        };
        var asked = T($"har bedt om {request.Kind.AskedAs()} {when}", $"asked for {request.Kind.AskedAs()} {when}");
        return Of(request.Unit, Format.Capital(asked), " " + asked) + (request.Note is { Length: > 0 } note ? T($": »{note}«", $": “{note}”") : ".");
    }

    private string Fading(UnitNode unit)
    {
        var shown = Counted(unit).ToList();
        var last = shown.TakeLast(4).ToList();
        if (last.Count == 4 && last.Zip(last.Skip(1)).All(pair => pair.First > pair.Second))
            return Fell(T("faldet tre uger i træk, ", "fallen three weeks in a row, ") + FromTo(last[0], last[3]));
        return Fell(shown.Count > 0 && shown.Max() > shown[^1]
            ? T("gået ned ", "gone down ") + FromTo(shown.Max(), shown[^1])
            : T("gået meget ned, siden det gik bedst.", "gone down much since it went best."));

        string Fell(string how) => Of(unit, T($"{Format.Capital(how)}", $"Has {how}"), T(" er ", " has ") + how);
    }

    private static string FromTo(double from, double to) => T($"fra {Format.Percent(from)} til {Format.Percent(to)}.", $"from {Format.Percent(from)} to {Format.Percent(to)}.");

    private static string NoCoordinatorNames(List<TeamLead> teams) => teams.Count == 2 ? T($"{teams[0].Team.Name} og {teams[1].Team.Name}", $"{teams[0].Team.Name} and {teams[1].Team.Name}") : teams[0].Team.Name;

    private string NoCoordinator(List<TeamLead> teams) => teams.Count switch
    {
        > 2 => T($"{Format.Capital(Format.Words(teams.Count))} hold har ingen tovholder.", $"{Format.Capital(Format.Words(teams.Count))} teams have no coordinator."),
        1 when teams[0].Team.Id == Unit.Id => T("Har ingen tovholder.", "Has no coordinator."),
        1 => T($"{NoCoordinatorNames(teams)} har ingen tovholder.", $"{NoCoordinatorNames(teams)} has no coordinator."),
        _ => T($"{NoCoordinatorNames(teams)} har ingen tovholder.", $"{NoCoordinatorNames(teams)} have no coordinator."),
    };

    private string? Leaving() => Teams.Where(team => team.Places is { IsVacant: true, NextStop: not null }).OrderBy(team => team.Places.NextStop).FirstOrDefault() is { Places.NextStop: { } day } team
        ? Of(team.Team, T($"En tovholder stopper {Format.DayAndMonth(day)}.", $"A coordinator stops on {Format.DayAndMonth(day)}."),
            T($": en tovholder stopper {Format.DayAndMonth(day)}.", $": a coordinator stops on {Format.DayAndMonth(day)}."))
        : null;

    // weeks that the judgement passes over say nothing about a fall either
    private IEnumerable<double> Counted(UnitNode unit) =>
        Weeks(unit.Id).OfType<ShownWeek>().Where(week => week.Share is not null && !PassedOver.Contains(week.Week.Number)).Select(week => week.Share!.Value.Fill);

    // of the place itself without its name, which stands beside; of a team with it
    private string Of(UnitNode unit, string own, string afterName) => unit.Id == Unit.Id ? own : unit.Name + afterName;

    private string Act(HelpReason reason) => reason switch
    {
        HelpReason.Asked => Requests[0].Unit.Name is { Length: <= 10 } name ? T($"Svar {name}", $"Answer {name}") : T("Giv et svar", "Answer them"),
        HelpReason.Fading => T("Aftal et besøg", "Plan a visit"),
        HelpReason.Pausing => T("Ring til lederen", "Call the manager"),
        HelpReason.NoCoordinator => T("Find tovholdere", "Find coordinators"),
        HelpReason.NewManager => T("Sig velkommen", "Say welcome"),
        _ => T("Hjælp dem i gang", "Help them begin"),
    };
}
