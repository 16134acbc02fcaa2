using Arena.Organisation;
using Arena.Platform.Audit;
using Arena.Platform.Commands;
using Arena.Platform.Csv;
using Arena.Platform.Data;
using Arena.Training;
using Microsoft.EntityFrameworkCore;
using static Arena.Tests.Organisation.Import.Lists;

namespace Arena.Tests.Organisation.Import;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task AnEmptyFolder_BecomesTheMunicipality_AndTheWeekIsCounted()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        var text = await folder.Import();

        Assert.Contains("Prøve Kommune (100), ny", text, StringComparison.Ordinal);
        Assert.Equal(["100;3;1;1;0.5000;0.3333", "110;3;1;1;0.5000;0.3333", "2001;3;1;1;0.5000;0.3333", "2001-1;2;0;1;0.5000;0.5000", "2001-2;1;1;0;;0.0000"], await folder.Participation("2026-W46"));
        Assert.Equal((0, "Prøve Kommune: alle tal stemmer."), await Checked(folder));
        var municipality = await folder.Read(db => db.Set<Municipality>().SingleAsync());
        Assert.Equal(("Prøve Kommune", false), (municipality.Name, municipality.IsDemo));
        Assert.Equal([202646, 202647], await folder.Read(db => db.Set<WeekCount>().Select(row => row.Week).Distinct().OrderBy(week => week).Select(week => week.Key).ToListAsync()));
    }

    [Fact]
    public async Task TheSameFilesAgain_ChangeNothing_AndWriteNothing()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        await folder.Import();
        Assert.Contains("Alt står der i forvejen", await folder.Import(), StringComparison.Ordinal);
        folder.Clock.Set(new(2026, 11, 26));
        Assert.Contains("Alt står der i forvejen", await folder.Import(), StringComparison.Ordinal);

        var entry = Assert.Single(await folder.Read(db => db.Set<AuditEntry>().Where(row => row.Action == "import.written").ToListAsync()));
        Assert.Contains("ansatte.csv sha256:", entry.Detail, StringComparison.Ordinal);
        Assert.Contains("Employments: 4 new", entry.Detail, StringComparison.Ordinal);
        Assert.Equal(await folder.Read(db => db.Set<Municipality>().Select(row => row.Id).SingleAsync()), entry.MunicipalityId);
        Assert.Equal(3, await folder.Read(db => db.Set<Attendance>().CountAsync()));
    }

    [Fact]
    public async Task WithoutYes_OnlyThePreviewIsShown_UnlessSomebodySaysYes()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        Assert.Contains("Intet er skrevet", await folder.Run(new()), StringComparison.Ordinal);
        Assert.Contains("Intet er skrevet", await folder.Run(new(), _ => false), StringComparison.Ordinal);
        Assert.Equal(0, await folder.Read(db => db.Set<Municipality>().CountAsync()));
        Assert.Contains("Indlæst.", await folder.Run(new(), _ => true), StringComparison.Ordinal);
        Assert.Equal(4, await folder.Read(db => db.Set<Person>().CountAsync()));
    }

    [Fact]
    public async Task RejectedRows_AreToldWithFileLineAndReason_AndAreNoFailure()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        folder.Put("fremmoede.csv", Attendance("9-11-2026;2001-1;1;301", "9-11-2026;2001-1;99;20", "9-11-2026;2001-2;1;20", "9-11-2026;77;1;20", "2026-11-9;2001-1;1;20", "9-11-2026;2001-1;1;20", "9-11-2026;2001-1;1;20", "9-11-2026;2001-1;1;21"));
        var report = Path.Combine(folder.Folder, "rapport.csv");
        var text = await folder.Run(new(Yes: true, Report: report));

        foreach (var (line, reason) in new[] { (2, "helt tal"), (3, "tjenestenummer"), (4, "ikke ansat"), (5, "enheden findes ikke"), (6, "datoen kan ikke læses"), (8, "helt ens") })
        {
            Assert.Contains($"linje {line}", text, StringComparison.Ordinal);
            Assert.Contains(reason, text, StringComparison.Ordinal);
        }
        Assert.Contains("afvist;fremmoede.csv;2;", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([20, 21], await folder.Read(db => db.Set<Attendance>().OrderBy(row => row.Minutes).Select(row => row.Minutes).ToListAsync()));
    }

    [Fact]
    public async Task WhatIsNotAList_IsAFailure_AndNothingIsWritten()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        folder.Put("fravaer.csv", "Tjenestenummer;Fra\n1;1-1-2026\n");
        Assert.Contains("Til", (await Assert.ThrowsAsync<CsvRefused>(() => folder.Import())).Why.Danish, StringComparison.Ordinal);
        folder.Remove("fravaer.csv").Put("enheder.csv", Units("110;Omsorg;100;Forvaltning"));
        Assert.Contains("uden overordnet", await folder.Refused(new(Yes: true)), StringComparison.Ordinal);
        foreach (var file in (string[])["enheder.csv", "ansatte.csv", "fremmoede.csv"])
            folder.Remove(file);
        Assert.Contains("ingen af filerne", await folder.Refused(new(Yes: true)), StringComparison.Ordinal);
        Assert.Equal(0, await folder.Read(db => db.Set<Municipality>().CountAsync()));
    }

    [Fact]
    public async Task MoreThanATenth_EndsOnlyWhenItIsAllowed()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        folder.Put("ansatte.csv", Staff(Enumerable.Range(1, 20).Select(number => Employee($"{number}"))));
        await folder.Import();
        folder.Put("ansatte.csv", Staff(Enumerable.Range(1, 18).Select(number => Employee($"{number}"))));
        await folder.Import();
        folder.Put("ansatte.csv", Staff(Enumerable.Range(1, 16).Select(number => Employee($"{number}"))));
        Assert.Contains("--allow-endings", await folder.Refused(new(Yes: true)), StringComparison.Ordinal);
        Assert.Equal(18, await Employed(folder));
        await folder.Import(allowEndings: true);
        Assert.Equal(16, await Employed(folder));

        folder.Put("enheder.csv", Units(Care[..4]));
        Assert.Contains("--allow-endings", await folder.Refused(new(Yes: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesMayComeAlone_ForTheOnlyMunicipality_OrTheOneThatIsNamed()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        folder.Remove("fremmoede.csv").Remove("fravaer.csv");
        await folder.Import();
        foreach (var file in (string[])["enheder.csv", "ansatte.csv"])
            folder.Remove(file);
        folder.Put("fremmoede.csv", Attendance("9-11-2026;2001-1;1;40"));
        await folder.Import();
        Assert.Contains("2001-1;2;0;1;0.5000;0.5000", await folder.Participation("2026-W46"));

        folder.Remove("fremmoede.csv").Put("enheder.csv", Units("900;Nabo Kommune;;Kommune"));
        Assert.Contains("Nabo Kommune (900), ny", await folder.Import(), StringComparison.Ordinal);
        folder.Remove("enheder.csv").Put("ansatte.csv", Staff(Employee("1", unit: "900")));
        Assert.Contains("--municipality: 100, 900", await folder.Refused(new(Yes: true)), StringComparison.Ordinal);
        Assert.Contains("Ingen kommune har koden 7", await folder.Refused(new(Yes: true, Municipality: "7")), StringComparison.Ordinal);
        await folder.Import(municipality: "900");
        Assert.Equal(["900;1;0;0;0.0000;0.0000"], await folder.Participation("2026-W47", "900"));
        await Assert.ThrowsAsync<CommandRefused>(() => folder.Participation("2026-W47"));
    }

    [Fact]
    public async Task AUnitThatMoves_LeavesItsPastWhereItWas()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        folder.Put("enheder.csv", Units([.. Care, "2002;Plejehjemmet Møllebo;110;Arbejdsplads"]));
        await folder.Import();
        folder.Clock.Set(new(2026, 11, 24));
        folder.Put("enheder.csv", Units([.. Care[..3], "2002;Plejehjemmet Møllebo;110;Arbejdsplads", "2001-1;Solgaven, stuen;2002;Team", "2001-2;Solgaven, 1. sal;2001;Team"]));
        await folder.Import();
        Assert.Contains("2001;3;1;1;0.5000;0.3333", await folder.Participation("2026-W46"));
        Assert.DoesNotContain(await folder.Participation("2026-W46"), row => row.StartsWith("2002;", StringComparison.Ordinal));
        Assert.Contains("2002;2;0;0;0.0000;0.0000", await folder.Participation("2026-W48"));
        Assert.Contains("2001;1;1;0;;0.0000", await folder.Participation("2026-W48"));
        Assert.Equal(0, (await Checked(folder)).Exit);
    }

    [Fact]
    public async Task WhoMovedWithHerUnit_KeepsHerPastThere()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        await folder.Import();
        folder.Clock.Set(new(2026, 11, 24));
        folder.Put("enheder.csv", Units([.. Care[..3], "2001-2;Solgaven, 1. sal;2001;Team", "2001-9;Solgaven, haven;2001;Team"]))
            .Put("ansatte.csv", Staff(Employee("1", unit: "2001-9"), Employee("2", unit: "2001-9"), Employee("3", unit: "2001-2"), Employee("4", unit: "2001-2", group: "nej")));
        await folder.Import(allowEndings: true);
        Assert.Contains("2001-1;2;0;1;0.5000;0.5000", await folder.Participation("2026-W46"));
        Assert.Contains("2001-9;2;0;0;0.0000;0.0000", await folder.Participation("2026-W48"));
        Assert.DoesNotContain(await folder.Participation("2026-W46"), row => row.StartsWith("2001-9;", StringComparison.Ordinal));
        Assert.Contains("Alt står der i forvejen", await folder.Import(), StringComparison.Ordinal);
        Assert.Equal(0, (await Checked(folder)).Exit);
    }

    [Fact]
    public async Task ACommandThatWrites_RefusesWhileAnotherHoldsTheFolder()
    {
        if (Support.ArenaServer.OnPostgres)
            return;
        await using var folder = (await ImportFolder.Create()).PutAll();
        await using var storage = folder.Settings.OpenStorage();
        using var held = FolderLock.Take(storage);
        await Assert.ThrowsAsync<StorageRefused>(() => folder.Import());
    }

    private static Task<int> Employed(ImportFolder folder) => folder.Read(db => db.Set<Employment>().CountAsync(row => row.To == null));

    private static async Task<(int Exit, string Text)> Checked(ImportFolder folder)
    {
        var (exit, text) = await folder.Rebuild(check: true);
        return (exit, text.TrimEnd());
    }
}
