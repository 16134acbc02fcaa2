using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.SignIn;

/// <summary>A person of the demo whom a visitor may be.</summary>
public sealed record Persona(Guid Account, string Name, string Title, string Does, int Look, bool IsFirst);

/// <summary>
/// The demo's people, each with what she does here. Read from the demo municipality only: outside demo data there
/// are none, and nothing that could be switched on.
/// </summary>
internal sealed class Personas(Storage storage, OrganisationDirectory directory)
{
    // the order of the page: the one to begin with, then from the floor to the town hall
    private static readonly Role[] Order =
        [Role.Manager, Role.Employee, Role.TrainingCoordinator, Role.SafetyRep, Role.Consultant, Role.Planner, Role.Administrator];

    private static readonly Role[] MostTelling =
        [Role.Administrator, Role.Planner, Role.Consultant, Role.Manager, Role.SafetyRep, Role.TrainingCoordinator];

    public async Task<IReadOnlyList<Persona>> Of(Municipality demo)
    {
        var tree = await directory.TreeToday(demo.Id);
        var people = new List<(Role Role, Persona Persona)>();
        foreach (var account in await Accounts(demo))
        {
            if (await directory.Viewer(account.Id) is not { } viewer)
                continue;
            var role = Array.Find(MostTelling, viewer.Holds) is var telling && telling != default ? telling : Role.Employee;
            var unit = viewer.Roles.Where(held => held.Role == role).Select(held => tree.PathTo(held.UnitId)[^1]).FirstOrDefault();
            people.Add((role, new Persona(account.Id, viewer.Name, Title(role, unit, unit is null ? null : tree.Above(unit.Id)), Does(role), Look(role), role == Role.Manager)));
        }
        return people.OrderBy(one => Array.IndexOf(Order, one.Role)).Select(one => one.Persona).ToList();
    }

    /// <summary>The account, if it is a persona's of a demo municipality.</summary>
    public async Task<Account?> Find(Guid account)
    {
        await using var db = storage.Read(null);
        return await db.Set<Account>().FirstOrDefaultAsync(row => row.Id == account && row.IsDemoPersona
            && db.Set<Municipality>().Any(municipality => municipality.Id == row.MunicipalityId && municipality.IsDemo));
    }

    private async Task<List<Account>> Accounts(Municipality demo)
    {
        await using var db = storage.Read(demo.Id);
        return await db.Set<Account>().Where(row => row.IsDemoPersona).OrderBy(row => row.UserName).ToListAsync();
    }

    private static string Title(Role role, UnitNode? unit, UnitNode? above) => role switch
    {
        Role.Manager when unit?.Level == UnitLevel.Team => T("Gruppeleder", "Group manager") + ", " + (above ?? unit).Name,
        Role.Manager => T("Leder", "Manager") + (unit is null ? "" : ", " + unit.Name),
        Role.Administrator => T("Administrator", "Administrator"),
        Role.Planner => T("Planlægger", "Planner"),
        Role.Consultant => T("Konsulent", "Consultant"),
        Role.SafetyRep => T("Arbejdsmiljørepræsentant", "Safety rep"),
        Role.TrainingCoordinator => T("Træningstovholder", "Training coordinator"),
        _ => T("Medarbejder", "Employee"),
    };

    private static string Does(Role role) => role switch
    {
        Role.Manager => T("Ser på fem minutter, om træningen lever.", "Sees in five minutes whether training lives."),
        Role.Administrator => T("Indlæser ansatte og giver adgang.", "Imports staff and gives access."),
        Role.Planner => T("Ser ét billede af det hele.", "Sees one picture of it all."),
        Role.Consultant => T("Ser, hvor der er brug for et besøg.", "Sees where a visit is needed."),
        Role.SafetyRep => T("Ser, om træningen holder på stedet.", "Sees whether training lasts at the workplace."),
        Role.TrainingCoordinator => T("Kører et pas og sætter flueben.", "Runs a session and ticks off."),
        _ => T("Ser sin uge og sin næste træning på telefonen.", "Sees the own week and the next training on the phone."),
    };

    private static int Look(Role role) => Array.IndexOf(Order, role) + 1;
}
