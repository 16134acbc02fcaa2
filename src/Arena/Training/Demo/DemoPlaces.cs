using Arena.Organisation;
using static Arena.Training.Demo.DemoCourse;

namespace Arena.Training.Demo;

internal sealed record DemoTeam(string Name, int Staff, DemoCourse Course)
{
    /// <summary>How many coordinators are named; under two is a vacancy.</summary>
    public int Coordinators { get; init; } = 2;

    /// <summary>One of the coordinators stops in nine days.</summary>
    public bool OneLeaves { get; init; }
}

internal sealed record DemoPlace(string Code, string Name, UnitKind Kind, params DemoTeam[] Teams)
{
    /// <summary>Its leader came three weeks ago.</summary>
    public bool NewManager { get; init; }

    /// <summary>Of a workplace without teams, outside the training programme.</summary>
    public int Staff { get; init; }
}

internal sealed record DemoArea(string Code, string Name, params DemoPlace[] Places);

/// <summary>The demo municipality's places: all invented, as is the municipality.</summary>
internal static class DemoPlaces
{
    public const string Municipality = "Tranesund Kommune";
    public const string MailDomain = "tranesund.example";

    /// <summary>The team that the first four personas belong to, or work beside.</summary>
    public const string PersonaTeam = "2001-2";
    public const string PersonaPlace = "2001";

    /// <summary>The team that has asked its consultant for help.</summary>
    public const string AskingTeam = "2101-3";

    /// <summary>The team that has put its way back into the plan.</summary>
    public const string PlanningTeam = "2102-3";

    public static readonly IReadOnlyList<DemoArea> CareAreas =
    [
        new("1110", "Område Havnen",
            new("2101", "Hjemmeplejen Havnen", UnitKind.HomeCare,
                new("Gruppe 1", 31, OnTarget), new("Gruppe 2", 29, OnTheWay), new("Gruppe 3", 30, Halved), new("Aftenholdet", 4, OnTheWay), new("Natholdet", 3, OnTheWay)),
            new("2001", "Plejehjemmet Mågehøj", UnitKind.NursingHome,
                new("Stuen", 23, OnTheWay), new("1. sal", 35, Falling) { OneLeaves = true }, new("2. sal", 21, Falling) { Coordinators = 1 }),
            new("2002", "Plejehjemmet Tangbo", UnitKind.NursingHome,
                new("Stuen", 18, Pausing) { Coordinators = 0 }, new("1. sal", 17, Pausing) { Coordinators = 0 }),
            new("2003", "Plejehjemmet Skibsklokken", UnitKind.NursingHome,
                new("Hus A", 20, OnTarget), new("Hus B", 19, OnTarget), new("Nattevagterne", 4, OnTheWay) { Coordinators = 1 })),
        new("1120", "Område Engene",
            new("2102", "Hjemmeplejen Engene", UnitKind.HomeCare,
                new("Gruppe 1", 30, OnTarget), new("Gruppe 2", 32, OnTarget), new("Gruppe 3", 28, OnTheWay)),
            new("2004", "Plejehjemmet Lærkefryd", UnitKind.NursingHome,
                new("Stuen", 22, NotStarted) { Coordinators = 0 }, new("1. sal", 20, NotStarted) { Coordinators = 0 }),
            new("2005", "Plejehjemmet Kløvergangen", UnitKind.NursingHome,
                new("Øst", 19, OnTarget), new("Midt", 18, OnTarget) { Coordinators = 0 }, new("Vest", 17, OnTarget)),
            new("2006", "Plejehjemmet Vibestien", UnitKind.NursingHome,
                new("Stuen", 21, OnTheWay), new("1. sal", 19, OnTheWay)) { NewManager = true }),
        new("1130", "Område Bakkerne",
            new("2103", "Hjemmeplejen Bakkerne", UnitKind.HomeCare,
                new("Gruppe 1", 33, OnTarget), new("Gruppe 2", 31, OnTarget)),
            new("2007", "Plejehjemmet Rønnelyst", UnitKind.NursingHome,
                new("Hus 1", 16, OnTarget), new("Hus 2", 15, OnTarget), new("Hus 3", 17, OnTheWay) { Coordinators = 1 }, new("Hus 4", 14, OnTarget)),
            new("2008", "Plejehjemmet Egeknolden", UnitKind.NursingHome,
                new("Stuen", 19, OnTheWay), new("1. sal", 18, OnTheWay))),
        new("1140", "Område Skoven",
            new("2104", "Hjemmeplejen Skoven", UnitKind.HomeCare,
                new("Gruppe 1", 30, OnTarget), new("Gruppe 2", 29, Falling), new("Gruppe 3", 31, OnTheWay)),
            new("2009", "Plejehjemmet Bøgeslyng", UnitKind.NursingHome,
                new("Stuen", 21, OnTarget), new("1. sal", 20, OnTarget)),
            new("2010", "Plejehjemmet Granlyset", UnitKind.NursingHome,
                new("Nord", 18, Pausing) { Coordinators = 1 }, new("Midt", 17, OnTheWay), new("Syd", 19, OnTarget))),
    ];

    /// <summary>Where Rikke Sandager is the contact person.</summary>
    public static readonly IReadOnlyList<string> FirstConsultant = ["2101", "2001", "2002", "2003", "2102", "2004", "2005", "2006", "2103", "2007"];

    /// <summary>The second one's: the places themselves, and home care group by group.</summary>
    public static readonly IReadOnlyList<string> SecondConsultant =
        ["2008", "2009", "2010", "2104-1", "2104-2", "2104-3", "2009-1", "2009-2", "2010-1", "2010-2", "2010-3"];

    public static readonly IReadOnlyList<DemoArea> Others =
    [
        new("110", "Sundhed og Omsorg",
            new DemoPlace("3001", "Sundhedsstaben", UnitKind.Other) { Staff = 12 }),
        new("120", "Børn og Unge",
            new DemoPlace("4001", "Børnehuset Tudsebo", UnitKind.Other) { Staff = 26 },
            new DemoPlace("4002", "Børnehuset Snurretoppen", UnitKind.Other) { Staff = 22 },
            new DemoPlace("4003", "Skolen ved Sivene", UnitKind.Other) { Staff = 46 }),
        new("130", "Teknik og Miljø",
            new DemoPlace("5001", "Vej og Park", UnitKind.Other) { Staff = 34 },
            new DemoPlace("5002", "Rådhusets service", UnitKind.Other) { Staff = 18 }),
    ];
}
