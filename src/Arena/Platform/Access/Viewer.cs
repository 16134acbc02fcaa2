using Arena.Platform.Data;

namespace Arena.Platform.Access;

public readonly record struct HeldRole(Role Role, Guid UnitId, string UnitCode);

/// <summary>The signed-in person: who, in which municipality, with which roles today.</summary>
public sealed record Viewer(
    Guid AccountId, Guid PersonId, Guid MunicipalityId, string MunicipalityName, bool IsDemo,
    string Name, string? FirstName, IReadOnlyList<HeldRole> Roles)
{
    public Acting As(Role role) => new(MunicipalityId, PersonId, role.ToString());

    /// <summary>Acts in the first of the permission's roles that the person holds; else as an employee.</summary>
    public Acting For(Permission permission) =>
        As(permission.Grants.Select(grant => grant.Role).FirstOrDefault(Holds, Role.Employee));

    public bool Holds(Role role) => Roles.Any(held => held.Role == role);

    public IEnumerable<Guid> UnitsOf(Role role) => Roles.Where(held => held.Role == role).Select(held => held.UnitId);

    /// <summary>Minimal APIs give an endpoint its viewer from what the gate found.</summary>
    public static ValueTask<Viewer?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<Viewer>());
}

/// <summary>The unit in the address, once the gate has let the viewer in.</summary>
public sealed record Here(Guid UnitId, string Code, string Name)
{
    public static ValueTask<Here?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<Here>());
}

/// <summary>What the gate asks the organisation; the organisation answers, so that the platform need not know it.</summary>
public interface IDirectory
{
    /// <summary>The person of a signed-in account, or null where account or session has ended.</summary>
    ValueTask<Viewer?> Find(Guid accountId, string securityStamp);

    /// <summary>The unit of that code in the municipality, closed ones too, or null.</summary>
    ValueTask<Here?> FindUnit(Guid municipalityId, string code);

    /// <summary>Whether the role held reaches the unit: the very unit, or its subtree.</summary>
    ValueTask<bool> Reaches(Guid municipalityId, Guid roleUnitId, Reach reach, Guid unitId);
}

internal static class Permitted
{
    /// <summary>Whether one of the viewer's roles gives the permission at the unit.</summary>
    public static async ValueTask<bool> May(this IDirectory directory, Viewer viewer, Permission permission, Guid unitId)
    {
        foreach (var grant in permission.Grants)
            foreach (var held in viewer.Roles)
                if (held.Role == grant.Role && await directory.Reaches(viewer.MunicipalityId, held.UnitId, grant.Reach, unitId))
                    return true;
        return false;
    }

    public static bool MayAnywhere(this Viewer viewer, Permission permission) =>
        permission.Grants.Any(grant => viewer.Holds(grant.Role));
}
