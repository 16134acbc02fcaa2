using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans;

/// <summary>The nursing home Solgaven with a manager, a safety rep and an employee, and what they do to its plan.</summary>
internal sealed class Solgaven(ArenaServer server)
{
    public const string Code = "2001", UnitAddress = "/enhed/2001", Address = UnitAddress + "/handlingsplan";

    public Town Town { get; } = new Town().WithCare();
    public Person Manager { get; private set; } = null!;
    public Person Rep { get; private set; } = null!;

    /// <summary>Works in a team of Solgaven, and is nothing else.</summary>
    public Person Employee { get; private set; } = null!;
    public Person Outsider { get; private set; } = null!;

    public static async Task<Solgaven> In(ArenaServer server, int employees = 0)
    {
        var home = new Solgaven(server);
        home.Manager = home.Town.Give(home.Town.AddPerson("Ditte", "Leder"), Role.Manager, Code);
        home.Rep = home.Town.Give(home.Town.Employ("2001-1", "Rita", "Valgt"), Role.SafetyRep, Code);
        home.Employee = home.Town.WithAccount(home.Town.Employ("2001-1", "Emma", "Ansat"));
        home.Outsider = home.Town.Give(home.Town.Employ("2002-1", "Ove", "Udefra"), Role.Manager, "2002");
        home.Town.EmployMany("2001-2", employees);
        await home.Town.Save(server);
        return home;
    }

    public static string At(Guid id, string more = "") => $"{Address}/{id:N}{more}";

    /// <summary>Put into the plan by the manager, who owns it unless another is named.</summary>
    public async Task<Guid> Idea(string goal = "Ro omkring medicinen", Person? owner = null)
    {
        var id = Guid.CreateVersion7();
        var answer = await (await server.SignedIn(Manager.Id)).Post(Address + "/ny", new { id = id.ToString("N"), maal = goal, ejer = (owner ?? Manager).Id.ToString("N") }, Address);
        answer.MustRedirectTo(At(id, owner is null ? "?gemt=ide" : "?gemt=spurgt"));
        return id;
    }

    public async Task<Guid> Running(string goal = "Ro omkring medicinen", string review = "14.1.2027")
    {
        var id = await Idea(goal);
        var browser = await server.SignedIn(Manager.Id);
        (await browser.Post(At(id, "/beslut"), new { }, Address)).MustRedirectTo(At(id, "?gemt=besluttet"));
        foreach (var (part, fields) in Parts(goal, review))
            (await browser.Post(At(id, "/ret/" + part), fields, Address)).MustRedirectTo(At(id, "?gemt=rettet"));
        (await browser.Post(At(id, "/start"), new { }, Address)).MustRedirectTo(At(id, "?gemt=igang"));
        return id;
    }

    /// <summary>The five decisions as their forms send them.</summary>
    public static IReadOnlyList<(string Part, Dictionary<string, string> Fields)> Parts(string goal, string review = "14.1.2027", string version = "999") =>
    [
        ("maal", new() { ["version"] = version, ["maal"] = goal, ["kigger"] = "Afbrydelser om dagen", ["nu"] = "5", ["hen"] = "1" }),
        ("indsats", new() { ["version"] = version, ["hvad"] = "Et skilt på døren", ["virker"] = "3", ["ligger"] = "2", ["aendrer"] = "3", ["hvem"] = "1" }),
        ("ressourcer", new() { ["version"] = version, ["timer"] = "12", ["begynder"] = "1.12.2026", ["faerdig"] = "31.5.2027" }),
        ("forankring", new() { ["version"] = version, ["moede"] = "Personalemødet" }),
        ("evaluering", new() { ["version"] = version, ["maade"] = "1", ["opfoelgning"] = review }),
    ];

    public async Task<Intervention> Read(Guid id)
    {
        await using var db = server.Read();
        return await db.Set<Intervention>().Include(row => row.Stages).Include(row => row.Answers).Include(row => row.Changes).Include(row => row.Steps)
            .Include(row => row.Helpers).Include(row => row.Reviews).Include(row => row.Work).AsSplitQuery().FirstAsync(row => row.Id == id);
    }
}
