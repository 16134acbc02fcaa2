using Arena.Organisation;
using Arena.Platform.Access;

namespace Arena.Tests.Support;

internal static class Administrators
{
    /// <summary>An administrator at the unit, the municipality unless told otherwise.</summary>
    public static Person AddAdministrator(this Town town, string unit = "100") =>
        town.Give(town.AddPerson("Ole", "Bakkebo"), Role.Administrator, unit);

    /// <summary>A town with care, some staff and an administrator, and her browser.</summary>
    public static async Task<(Town Town, HttpClient Browser, Person Administrator)> TownWithAdministrator(this ArenaServer server, Action<Town>? more = null)
    {
        var town = new Town().WithCare();
        var administrator = town.AddAdministrator();
        more?.Invoke(town);
        await town.Save(server);
        return (town, await server.SignedIn(administrator.Id), administrator);
    }
}
