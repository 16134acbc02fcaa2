using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;

namespace Arena.Training.KeepCounts;

/// <summary>The week counts follow the organisation.</summary>
internal sealed class CountOrganisation(WeekBook book) : IOrganisationChange
{
    public Task Recount(ArenaDb db, UnitTree tree, IsoWeek first) => book.Recount(db, tree, first);

    public async Task Rejudge(ArenaDb db, UnitTree tree)
    {
        if (await WeekBook.FirstOpened(db, tree.MunicipalityId) is { } first)
            await book.Judge(db, tree, first);
    }
}
