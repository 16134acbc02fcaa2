using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ArrangeGroups;

/// <summary>The standing groups at the units that the administrator reaches, and a form for a new one.</summary>
internal static class FindGroupsSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Groups, Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(OrganisationLinks.Groups, Post).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(Viewer viewer, OrganisationDirectory directory, ArenaDb db, TimeProvider time) =>
        Pages.Show<FindGroupsView>(new { Model = await Load(viewer, directory, db, time, "", "", []) });

    private static async Task<IResult> Post(Viewer viewer, FormInput form, OrganisationDirectory directory, ArenaDb db, Writer writer, TimeProvider time)
    {
        var kind = form.OneOf<GroupKind>("slags", T("Vælg, hvad det er for en gruppe.", "Choose what kind of group it is."));
        var unit = (await directory.TreeToday(viewer.MunicipalityId)).Units.FirstOrDefault(unit => unit.Code == form.Text("enhed"));
        if (unit is null || !await directory.May(viewer, OrganisationPermissions.Administer, unit.Id))
            form.Wrong("enhed", T("Vælg en enhed.", "Choose a unit."));
        var id = Guid.CreateVersion7();
        if (form.IsGood && !await writer.Write(viewer.As(Role.Administrator), Add))
            form.Wrong("slags", T("Den gruppe er der allerede på enheden.", "The unit has that group already."));
        return form.IsGood ? Pages.GoTo(OrganisationLinks.Group(id))
            : Pages.ShowAgain<FindGroupsView>(new { Model = await Load(viewer, directory, db, time, form.Text("slags"), form.Text("enhed"), form.Errors) });

        // a unit may have several OHS and TRIO groups, but one committee
        async Task<bool> Add(ArenaDb write)
        {
            if (kind is GroupKind.JointCommittee or GroupKind.MainJointCommittee
                && await write.Set<Group>().AnyAsync(row => row.UnitId == unit!.Id && row.Kind == kind && row.ClosedOn == null))
                return false;
            write.Add(new Group { Id = id, MunicipalityId = viewer.MunicipalityId, UnitId = unit!.Id, Kind = kind!.Value });
            write.Record("group.added", id, unit.Id);
            return true;
        }
    }

    private static async Task<GroupsPage> Load(Viewer viewer, OrganisationDirectory directory, ArenaDb db, TimeProvider time, string kind, string unit, IReadOnlyList<FieldError> errors)
    {
        var (today, tree) = (time.Today(), await directory.TreeToday(viewer.MunicipalityId));
        var reached = viewer.UnitsOf(Role.Administrator).SelectMany(tree.Subtree).Select(node => node.Id).ToHashSet();
        var groups = await db.Set<Group>().Where(row => row.ClosedOn == null || row.ClosedOn > today)
            .Select(row => new { row.Id, row.Kind, row.UnitId, Members = db.Set<GroupMember>().Count(member => member.GroupId == row.Id && member.From <= today && (member.To == null || member.To >= today)) })
            .ToListAsync();
        return new GroupsPage(groups.Where(row => reached.Contains(row.UnitId))
                .Select(row => new GroupRow(row.Id, row.Kind, tree.PathTo(row.UnitId)[^1].Name, row.Members)).OrderBy(row => row.Unit, StringComparer.Create(Danish, ignoreCase: true)).ThenBy(row => row.Kind).ToList(),
            tree.Choices(), kind, unit, errors);
    }
}

public sealed record GroupsPage(IReadOnlyList<GroupRow> Groups, IReadOnlyList<Choice> Units, string Kind, string Unit, IReadOnlyList<FieldError> Errors);

public sealed record GroupRow(Guid Id, GroupKind Kind, string Unit, int Members);
