using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Training.Demo;

/// <summary>The request for help that waits, and what consultants and workplaces have talked about.</summary>
internal static class DemoContacts
{
    private static readonly (string Code, int DaysAgo, string? Agreed)[] Talks =
    [
        ("2101", 19, "Vi prøver at lægge træningen lige efter morgenmødet i fire uger."),
        ("2001", 26, "To korte pas i stedet for ét langt, når vagterne er tynde."),
        ("2002", 75, "Lederen vender tilbage, når to nye tovholdere er fundet."),
        ("2003", 40, null),
        ("2102", 33, "Grupperne bytter film og træningskort på næste møde."),
        ("2004", 54, "Start efter nytår med et informationsmøde."),
        ("2005", 12, "Huset midt i leder efter nye tovholdere. Øst og Vest tager deres pas imens."),
        ("2103", 47, null),
        ("2007", 61, "Et hus ad gangen prøver udendørs træning."),
        ("2008", 30, null),
        ("2104-2", 21, "Vi ser på tallene igen om en måned."),
    ];

    public static void Build(DemoTown town)
    {
        foreach (var (code, daysAgo, agreed) in Talks)
            if (ConsultantOf(town, code) is { } consultant)
                town.Add(new ContactNote
                {
                    Id = town.NewId(),
                    MunicipalityId = town.Municipality.Id,
                    UnitId = town.Units[code].Id,
                    ConsultantId = consultant,
                    At = LocalTime.Moment(town.Today.AddDays(-daysAgo), new TimeOnly(10, 0)),
                    Agreed = agreed,
                });
        Choose(town, DemoPlaces.AskingTeam, WayBackKind.ConsultantLeads, 1, "Vi kan ikke finde tid, når to er syge.", isAnswered: false);
        Choose(town, DemoPlaces.PlanningTeam, WayBackKind.InformationMeeting, 60, null, isAnswered: true);
    }

    private static void Choose(DemoTown town, string code, WayBackKind kind, int daysAgo, string? note, bool isAnswered)
    {
        var at = LocalTime.Moment(town.Today.AddDays(-daysAgo), new TimeOnly(14, 5));
        town.Add(new WayBackChoice
        {
            Id = town.NewId(),
            MunicipalityId = town.Municipality.Id,
            UnitId = town.Units[code].Id,
            Kind = kind,
            ChosenBy = town.Crews[code].Manager.Id,
            ChosenAt = at,
            Week = IsoWeek.Of(town.Today.AddDays(-daysAgo)),
            Note = note,
            AnsweredAt = isAnswered ? at.AddDays(2) : null,
        });
    }

    private static Guid? ConsultantOf(DemoTown town, string code) =>
        town.Rows.OfType<Organisation.RoleAssignment>().FirstOrDefault(role => role.Role == Role.Consultant && role.UnitId == town.Units[code].Id)?.PersonId;
}
