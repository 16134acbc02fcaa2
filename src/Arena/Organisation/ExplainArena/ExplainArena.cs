using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.ExplainArena;

/// <summary>The pages that everybody may read, signed in or not: accessibility, who sees what, the definitions, help.</summary>
internal static class ExplainArenaSlice
{
    public static void Map(WebApplication app)
    {
        Explain<AccessibilityView>(app, OrganisationLinks.Accessibility);
        Explain<WhoSeesWhatView>(app, OrganisationLinks.WhoSeesWhat);
        Explain<HowWeCalculateView>(app, OrganisationLinks.HowWeCalculate);
        Explain<HelpView>(app, OrganisationLinks.Help);
    }

    private static void Explain<TView>(WebApplication app, string address) where TView : IComponent =>
        app.MapGet(address, async (HttpContext http, Storage storage) => Pages.Show<TView>(new { Model = await Load(http.Features.Get<Viewer>(), storage) }))
            .Allow(Permission.Public);

    // before sign-in, where the installation holds one municipality, it is that one's
    private static async Task<PublicFacts> Load(Viewer? viewer, Storage storage)
    {
        await using var db = storage.Read(viewer?.MunicipalityId);
        var some = await db.Set<Municipality>().Where(row => viewer == null || row.Id == viewer.MunicipalityId).Take(2).ToListAsync();
        return some is [var one] ? PublicFacts.Of(one) : PublicFacts.Of(new Municipality { Id = Guid.Empty, Name = "" });
    }
}

/// <summary>What a municipality has decided that these pages tell.</summary>
public sealed record PublicFacts(string Name, string? ContactEmail, string? ContactPhone, int RetentionMonths, string PassedOverWeeks)
{
    public static PublicFacts Of(Municipality row) => new(row.Name, row.ContactEmail, row.ContactPhone, row.RetentionMonths, WeekNumbers.Text(row.PassedOver));
}
