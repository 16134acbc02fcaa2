using Arena.Organisation;
using Arena.Organisation.Invite;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Organisation.Invite;

public sealed class CreateAdminTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("arena-admin-").FullName;
    private readonly StringWriter output = new();

    private ServerSettings Settings => new() { DataFolder = folder, Time = new TestClock() };

    private Task Municipality(string name, string code) => CommandHost.Write(Settings, async services =>
    {
        var municipality = new Municipality { Id = Guid.CreateVersion7(), Name = name };
        var unit = new Unit { Id = Guid.CreateVersion7(), MunicipalityId = municipality.Id, Code = code, Name = name, Level = UnitLevel.Municipality, WallKey = SecretKey.New() };
        await services.GetRequiredService<Writer>().Write(Acting.Operator(municipality.Id), async db =>
        {
            db.AddRange(municipality, unit, new UnitPlacement { UnitId = unit.Id, MunicipalityId = municipality.Id, From = new(2020, 1, 1) });
            db.Record("test.town");
            await Task.CompletedTask;
        });
        return 0;
    });

    private Task<int> Run(string name = "Ole Bakkebo", string email = "ole@proeve.dk", string? municipality = null) =>
        CreateAdminCommand.Run(Settings, new(name, email, municipality, "https://arena.proeve.dk/"), output);

    private async Task<T> Read<T>(Func<ArenaDb, Task<T>> read)
    {
        await using var storage = Settings.OpenStorage();
        await using var db = storage.Read(null);
        return await read(db);
    }

    [Fact]
    public async Task Run_MakesAnAdministratorOfTheWholeAndALink()
    {
        await Municipality("Prøvestad Kommune", "100");
        Assert.Equal(0, await Run());
        var link = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
        Assert.StartsWith("https://arena.proeve.dk/invitation/", link, StringComparison.Ordinal);
        Assert.Contains("Prøvestad Kommune", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await Read(db => db.Set<RoleAssignment>().CountAsync(row => row.Role == Role.Administrator)));
        Assert.Equal(1, await Read(db => db.Set<Invitation>().CountAsync(row => row.CodeHash == InvitationCode.Hash(link.Substring(link.LastIndexOf('/') + 1)))));
        Assert.Equal("Bakkebo", await Read(db => db.Set<Person>().Select(row => row.LastName).SingleAsync()));
    }

    [Fact]
    public async Task Run_Again_MakesANewLinkOnly()
    {
        await Municipality("Prøvestad Kommune", "100");
        await Run();
        await Run();
        Assert.Equal((1, 1, 1), (await Read(db => db.Set<Person>().CountAsync()), await Read(db => db.Set<RoleAssignment>().CountAsync()), await Read(db => db.Set<Invitation>().CountAsync())));
    }

    [Fact]
    public async Task Run_WithoutMunicipality_SaysImportFirst() =>
        Assert.Contains("arena import", (await Assert.ThrowsAsync<CommandRefused>(() => Run())).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Run_WithTwo_WantsToKnowWhich()
    {
        await Municipality("Prøvestad Kommune", "100");
        await Municipality("Nabostad Kommune", "200");
        Assert.Contains("--municipality", (await Assert.ThrowsAsync<CommandRefused>(() => Run())).Message, StringComparison.Ordinal);
        Assert.Equal(0, await Run(municipality: "200"));
        Assert.Contains("Nabostad Kommune", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ole@proeve.dk")]
    [InlineData("Ole", "ole")]
    [InlineData("Ole", "Ole <ole@proeve.dk>")]
    public async Task Run_BadInput_IsRefused(string name, string email)
    {
        await Municipality("Prøvestad Kommune", "100");
        await Assert.ThrowsAsync<CommandRefused>(() => Run(name, email));
        Assert.Equal(0, await Read(db => db.Set<Person>().CountAsync()));
    }

    [Fact]
    public async Task Run_WhileAServerHoldsTheFolder_IsRefused()
    {
        await Municipality("Prøvestad Kommune", "100");
        await using var storage = Settings.OpenStorage();
        using var held = FolderLock.Take(storage);
        await Assert.ThrowsAsync<StorageRefused>(() => Run());
    }

    public void Dispose()
    {
        output.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
