using Arena.Platform;
using Arena.Platform.Csv;
using Arena.Platform.Data;
using Arena.Platform.Web;

namespace Arena.Organisation.Import;

/// <summary>The way of an import: files and what is stored make a plan; a plan that is agreed to is written whole or not at all.</summary>
internal sealed class ImportRun(Storage storage, Writer writer, ImportWriter rows, IEnumerable<IImportPart> parts, TimeProvider time)
{
    /// <summary>The files that an import may have, in the order in which they are read.</summary>
    public IReadOnlyList<ImportFile> Known { get; } = [ImportFiles.Units, ImportFiles.Staff, ImportFiles.Absence, .. parts.Select(part => part.File)];

    /// <summary>What would happen. Writes nothing.</summary>
    public async Task<ImportPlan> Preview(ImportFiles files, Func<ArenaDb, Task<ImportTarget>> target)
    {
        await using var db = storage.Read(null);
        return await Plan(db, files, await target(db));
    }

    /// <summary>
    /// Plans anew inside the unit of work, so that nothing can come between, and writes where that plan is agreed to.
    /// Returns the plan, and whether it was written.
    /// </summary>
    public Task<(ImportPlan Plan, bool IsWritten)> Write(Acting acting, ImportFiles files, Func<ArenaDb, Task<ImportTarget>> target, Func<ImportPlan, bool> isAgreed) =>
        writer.Write(acting, async db =>
        {
            var plan = await Plan(db, files, await target(db));
            if (!isAgreed(plan) || !plan.ChangesSomething)
                return (plan, false);
            await rows.Write(db, plan);
            return (plan, true);
        });

    private async Task<ImportPlan> Plan(ArenaDb db, ImportFiles files, ImportTarget target)
    {
        var municipality = target.Municipality.Id;
        var today = time.Today();
        var tallies = new List<ImportTally>();
        var units = new UnitPlan(await StoredOrganisation.Units(db, municipality), today);
        var unitTally = Tally(tallies, ImportFiles.Units, files[ImportFiles.Units], new("Enheder", "Units"));
        if (files[ImportFiles.Units] is { } unitTable)
            units.Compare(unitTable, target.Code, unitTally);

        var staff = new StaffPlan(await StoredOrganisation.People(db, municipality), units, today);
        var roles = new RolePlan(files[ImportFiles.Staff] is null ? [] : await StoredOrganisation.Roles(db, municipality));
        var staffTable = files[ImportFiles.Staff];
        var people = Tally(tallies, ImportFiles.Staff, staffTable, new("Personer", "People"));
        var staffTally = Tally(tallies, ImportFiles.Staff, staffTable, new("Ansættelser", "Employments"));
        var roleTally = Tally(tallies, ImportFiles.Staff, staffTable, new("Roller", "Roles"));
        if (staffTable is not null)
        {
            staff.Compare(staffTable, staffTally, people);
            roles.Compare(staff, today, roleTally);
        }

        var absences = new AbsencePlan(files[ImportFiles.Absence] is null ? [] : await StoredOrganisation.Absences(db, municipality), target.Municipality.KeptFrom);
        var absenceTally = Tally(tallies, ImportFiles.Absence, files[ImportFiles.Absence], new("Fravær", "Absences"));
        if (files[ImportFiles.Absence] is { } absenceTable)
            absences.Compare(absenceTable, number => staff.Find(number)?.Id, absenceTally);

        var planned = new List<IImportPartPlan>();
        var known = People(target.Municipality, today, units, staff);
        foreach (var part in parts)
            if (files[part.File] is { } table)
                planned.Add(await part.Plan(db, known, table, Tally(tallies, part.File, table, part.File.Rows)));
        return new()
        {
            Municipality = target.Municipality, MunicipalityCode = target.Code, IsNewMunicipality = target.IsNew, Hashes = files.Hashes,
            Units = units, Staff = staff, Roles = roles, Absences = absences, Parts = planned,
            Tallies = tallies, UnitTally = unitTally, StaffTally = staffTally, Today = today,
        };
    }

    // only what was delivered is told about
    private static ImportTally Tally(List<ImportTally> tallies, ImportFile file, CsvTable? table, Wording subject)
    {
        var tally = new ImportTally(subject, table?.FileName ?? file.Name);
        if (table is not null)
            tallies.Add(tally);
        return tally;
    }

    private static ImportedPeople People(Municipality municipality, DateOnly today, UnitPlan units, StaffPlan staff)
    {
        var byId = new Lazy<Dictionary<Guid, PersonState>>(() => staff.People.ToDictionary(person => person.Id));
        return new(municipality, today, code => units.Find(code)?.Id, number => staff.Find(number)?.Id,
            (person, unit, date) => byId.Value.TryGetValue(person, out var known) && known.Jobs.Exists(job => job.UnitId == unit && job.Covers(date)));
    }
}
