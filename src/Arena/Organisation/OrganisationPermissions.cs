using Arena.Platform.Access;

namespace Arena.Organisation;

public static class OrganisationPermissions
{
    /// <summary>Import, people, roles, ways in and settings of the municipality.</summary>
    public static readonly Permission Administer = Permission.Anywhere("organisation.administer", new Grant(Role.Administrator, Reach.Subtree));

    /// <summary>One unit that the administrator's role reaches.</summary>
    public static readonly Permission AdministerUnit = Permission.AtUnit("organisation.administer-unit", new Grant(Role.Administrator, Reach.Subtree));
}
