using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.MyAccess;

/// <summary>A telephone is lost or handed on: it is untied, and its session ends at once.</summary>
internal static class UntieDevice
{
    public const string Address = SignInLinks.MyAccess + "/telefon";

    public static void Map(WebApplication app) => app.MapPost(Address, Post).Allow(Permission.SignedIn);

    private static async Task<IResult> Post(FormInput form, HttpContext http, Viewer viewer, ArenaDb db, Writer writer, OrganisationDirectory directory)
    {
        var id = form.Id("id");
        var answer = await writer.Write<IResult?>(viewer.As(Role.Employee), async changing =>
        {
            if (await changing.Set<Device>().FirstOrDefaultAsync(row => row.Id == id && row.AccountId == viewer.AccountId) is not { } device
                || await changing.Set<Account>().FirstOrDefaultAsync(row => row.Id == viewer.AccountId) is not { } account)
                return TypedResults.NotFound();
            if (!await WaysLeft.Without(changing, account.Id, null, device.Id))
                return null;
            await changing.EndSession(account, device.Id);
            changing.Record("device.untied", device.Id, subject: viewer.PersonId);
            await directory.OrganisationChanged(changing, account.MunicipalityId);
            return MyAccessSlice.Done("telefon");
        });
        return answer ?? await MyAccessSlice.Again(db, viewer, http, [WaysLeft.Refusal]);
    }
}
