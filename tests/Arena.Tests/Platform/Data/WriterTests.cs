using Arena.Organisation;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Platform.Data;

public sealed class WriterTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private Writer Writer => server.Services.GetRequiredService<Writer>();

    [Fact]
    public async Task ManyAtOnce_AreAllThere_AndShareTheirDisk()
    {
        var before = await Links();
        var names = Enumerable.Range(0, 300).Select(number => $"Many {number}").ToList();

        await Task.WhenAll(names.Select(name => Writer.Write(Acting.System(null), db => Add(db, name))));

        await using var db = server.Read();
        Assert.Equal(names.Count, await db.Set<Municipality>().CountAsync(row => row.Name.StartsWith("Many ")));
        Assert.InRange(await Links() - before, 1, names.Count / 3);
    }

    [Fact]
    public async Task OneThatFails_LeavesNothingBehind_AndTheOthersStand()
    {
        var good = Enumerable.Range(0, 20).Select(number => Writer.Write(Acting.System(null), db => Add(db, $"Good {number}"))).ToList();
        var bad = Writer.Write(Acting.System(null), async db =>
        {
            await Add(db, "Bad 1");
            await db.SaveChangesAsync();
            throw new InvalidOperationException("a rule says no");
        });
        good.Add(Writer.Write(Acting.System(null), db => Add(db, "Good after")));

        await Task.WhenAll(good);
        Assert.Equal("a rule says no", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        await using var db = server.Read();
        Assert.Equal(21, await db.Set<Municipality>().CountAsync(row => row.Name.StartsWith("Good ")));
        Assert.False(await db.Set<Municipality>().AnyAsync(row => row.Name == "Bad 1"));
        Assert.False(await db.Set<AuditEntry>().AnyAsync(row => row.Detail == "Bad 1"));
    }

    [Fact]
    public async Task AChangeThatSaysNothingOfWho_IsNotMade()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Writer.Write(Acting.System(null), db =>
        {
            db.Add(Named("Silent"));
            return Task.CompletedTask;
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Writer.Write(Acting.System(null), db => db.Execute("UPDATE municipality SET name = 'Silent' WHERE name = 'Nobody'")));
        await using var read = server.Read();
        Assert.False(await read.Set<Municipality>().AnyAsync(row => row.Name == "Silent"));
    }

    [Fact]
    public async Task WhatComesAfter_ComesOnlyWhenItIsDurable()
    {
        var told = new List<string>();
        await Writer.Write(Acting.System(null), async db =>
        {
            await Add(db, "After");
            db.AfterCommit.Add(() => told.Add("after"));
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => Writer.Write(Acting.System(null), async db =>
        {
            db.AfterCommit.Add(() => told.Add("never"));
            await Add(db, "Never");
            throw new InvalidOperationException("no");
        }));
        await Writer.Write(Acting.System(null), db => Add(db, "Then"));
        Assert.Equal(["after"], told);
    }

    [Fact]
    public async Task ABrokenTransaction_FailsItsBatch_AndTheNextIsWritten()
    {
        var cut = ArenaServer.OnPostgres ? "SELECT pg_terminate_backend(pg_backend_pid())" : "ROLLBACK";
        await Assert.ThrowsAnyAsync<Exception>(() => Writer.Write(Acting.System(null), async db =>
        {
            await Add(db, "Lost");
            await db.SaveChangesAsync();
            await db.Execute(cut);
            throw new IOException("cut off");
        }));

        await Writer.Write(Acting.System(null), db => Add(db, "Found again"));

        await using var read = server.Read();
        Assert.False(await read.Set<Municipality>().AnyAsync(row => row.Name == "Lost"));
        Assert.True(await read.Set<Municipality>().AnyAsync(row => row.Name == "Found again"));
    }

    [Fact]
    public async Task WhereTellingFails_TheChangeStands_AndTheNextIsWrittenToo()
    {
        await Writer.Write(Acting.System(null), async db =>
        {
            await Add(db, "Untold");
            db.AfterCommit.Add(() => throw new InvalidOperationException("nobody hears"));
        });
        await Writer.Write(Acting.System(null), db => Add(db, "Next"));
        await using var read = server.Read();
        Assert.True(await read.Set<Municipality>().AnyAsync(row => row.Name == "Untold"));
        Assert.True(await read.Set<Municipality>().AnyAsync(row => row.Name == "Next"));
    }

    [Fact]
    public async Task AWriterThatNeverBegan_LeavesNobodyWaiting()
    {
        var idle = ActivatorUtilities.CreateInstance<Writer>(server.Services);
        var waiting = idle.Write(Acting.System(null), db => Add(db, "Never begun"));
        await idle.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task OneOfMany_ThatCannotBeWritten_DoesNotSpoilTheOthers()
    {
        var kind = new Names();
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(async number =>
        {
            try
            {
                return await Writer.WriteTogether(kind, number == 17 ? "spoils" : $"Together {number}");
            }
            catch (InvalidOperationException)
            {
                return "refused";
            }
        }));

        Assert.Equal("refused", Assert.Single(answers, answer => answer != "written"));
        await using var db = server.Read();
        Assert.Equal(29, await db.Set<Municipality>().CountAsync(row => row.Name.StartsWith("Together ")));
    }

    [Fact]
    public async Task AReader_CannotWrite_AndSeesOneMunicipality()
    {
        var (here, there) = (await new Town().Save(server), await new Town().Save(server));
        var storage = server.Services.GetRequiredService<Storage>();
        await using (var nobody = storage.Read(Guid.Empty))
            Assert.Empty(await nobody.Set<Unit>().ToListAsync());
        await using (var one = storage.Read(here.Id))
            Assert.All(await one.Set<Unit>().ToListAsync(), unit => Assert.NotEqual(there.Id, unit.MunicipalityId));
        await using var db = storage.Read(here.Id);
        if (storage.IsSqlite)
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Execute("UPDATE unit SET name = 'x'"));
        db.Add(Named("By a reader"));
        if (storage.IsSqlite)
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private async Task<int> Links()
    {
        await using var db = server.Read();
        return await db.Set<AuditLink>().CountAsync();
    }

    private static Task Add(ArenaDb db, string name)
    {
        db.Add(Named(name));
        db.Record("test.named", detail: name);
        return Task.CompletedTask;
    }

    private static Municipality Named(string name) => new() { Id = Guid.CreateVersion7(), Name = name };

    private sealed class Names : TogetherKind<string, string>
    {
        public override async Task<IReadOnlyList<string>> Apply(ArenaDb db, IReadOnlyList<string> items)
        {
            foreach (var name in items)
                await Add(db, name);
            await db.SaveChangesAsync();
            return items.Contains("spoils") ? throw new InvalidOperationException("spoilt") : items.Select(_ => "written").ToList();
        }
    }
}
