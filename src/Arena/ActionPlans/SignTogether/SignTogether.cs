using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.SignTogether;

/// <summary>
/// Management and staff write an agreement and sign it, both: the start form, and the annual discussion of the work
/// environment. Parts are saved as they are, half done too. Whoever sends a part that another has overtaken chooses,
/// and whoever signs signs the words that she has read.
/// </summary>
internal static class SignTogetherSlice
{
    private const string Start = "/enhed/{unit}/handlingsplan/start", Annual = "/enhed/{unit}/handlingsplan/droeftelse", Year = Annual + "/{year:int}";

    public static void Map(WebApplication app)
    {
        app.MapGet(Start, (Here here, Viewer viewer, AgreementPages pages, string? gemt) => See(OfStart(here), viewer, pages, gemt)).Allow(PlanPermissions.See);
        app.MapGet(Start + "/ret/{startPart}", (string startPart, Here here, Viewer viewer, AgreementDoor door, AgreementPages pages) =>
            Open(OfStart(here), startPart, viewer, door, pages)).Allow(PlanPermissions.See);
        app.MapPost(Start + "/ret/{startPart}", (string startPart, FormInput form, Here here, Viewer viewer, AgreementDoor door, AgreementPages pages, Writer writer, TimeProvider time) =>
            Write(OfStart(here), startPart, form, viewer, door, pages, writer, time)).Allow(PlanPermissions.See);
        app.MapPost(Start + "/underskriv", (FormInput form, Here here, Viewer viewer, AgreementDoor door, AgreementPages pages, AgreementSigners signers, Writer writer) =>
            Sign(OfStart(here), form, viewer, door, pages, signers, writer)).Allow(PlanPermissions.See);
        app.MapGet(Annual, async (Here here, Viewer viewer, AgreementPages pages) => Pages.Show<YearsView>(new { Model = await pages.Years(here, viewer) })).Allow(PlanPermissions.See);
        app.MapGet(Year, async (int year, Here here, Viewer viewer, AgreementDoor door, AgreementPages pages, string? gemt) =>
            await door.IsYear(here, year) ? await See(OfYear(here, year), viewer, pages, gemt) : Results.NotFound()).Allow(PlanPermissions.See);
        app.MapGet(Year + "/ret/{annualPart}", async (int year, string annualPart, Here here, Viewer viewer, AgreementDoor door, AgreementPages pages) =>
            await door.IsYear(here, year) ? await Open(OfYear(here, year), annualPart, viewer, door, pages) : Results.NotFound()).Allow(PlanPermissions.See);
        app.MapPost(Year + "/ret/{annualPart}", async (int year, string annualPart, FormInput form, Here here, Viewer viewer, AgreementDoor door, AgreementPages pages, Writer writer, TimeProvider time) =>
            await door.IsYear(here, year) ? await Write(OfYear(here, year), annualPart, form, viewer, door, pages, writer, time) : Results.NotFound()).Allow(PlanPermissions.See);
        app.MapPost(Year + "/underskriv", async (int year, FormInput form, Here here, Viewer viewer, AgreementDoor door, AgreementPages pages, AgreementSigners signers, Writer writer) =>
            await door.IsYear(here, year) ? await Sign(OfYear(here, year), form, viewer, door, pages, signers, writer) : Results.NotFound()).Allow(PlanPermissions.See);
    }

    private static AgreementAddress OfStart(Here here) => new(here, AgreementKind.Start, 0);
    private static AgreementAddress OfYear(Here here, int year) => new(here, AgreementKind.AnnualOhsReview, year);

    private static async Task<IResult> See(AgreementAddress at, Viewer viewer, AgreementPages pages, string? receipt) =>
        Pages.Show<AgreementView>(new { Model = await pages.Whole(at, viewer, receipt) });

    private static async Task<IResult> Open(AgreementAddress at, string address, Viewer viewer, AgreementDoor door, AgreementPages pages) =>
        Part(at, address) is { } part && await door.MayWrite(viewer, at.Unit) ? Pages.Show<PartView>(new { Model = await pages.Part(at, viewer, part) }) : Results.NotFound();

    private static async Task<IResult> Write(AgreementAddress at, string address, FormInput form, Viewer viewer, AgreementDoor door, AgreementPages pages, Writer writer, TimeProvider time)
    {
        if (Part(at, address) is not { } part || !await door.MayWrite(viewer, at.Unit))
            return Results.NotFound();
        var blank = await door.Find(at) ?? await door.Blank(viewer, at);
        var (values, open) = (new Dictionary<AgreementField, string>(), false);
        foreach (var field in AgreementFields.Of(part, blank.HasCompetencePlan))
        {
            values[field] = Clashes.IsLeft(form, field.Key()) ? blank[field] : AgreementForm.Read(form, field, at, time.Today());
            open |= Clashes.IsOpen(form, field.Key());
        }
        // where a choice is open it is asked for first: the page of the form would forget it
        if (!form.IsGood && !open)
            return Pages.ShowAgain<PartView>(new { Model = await pages.Again(at, viewer, part, form) });
        var (version, typed, overtaken) = await writer.Write(viewer.For(PlanPermissions.See), db => Write(db, at, part, form, values, blank.Employed, viewer.PersonId));
        if (overtaken.Count > 0)
            return Pages.ShowAgain<ClashView>(new { Model = (await pages.Overtaken(at, viewer, part, version, typed, overtaken)).Asking(form) });
        if (!form.IsGood)
            return Pages.ShowAgain<PartView>(new { Model = await pages.Again(at, viewer, part, form) });
        var parts = AgreementFields.Parts(at.Kind);
        return form.Text("saa") == "videre" && part != parts[^1] ? Pages.GoTo(at.PartHref(parts[parts.ToList().IndexOf(part) + 1])) : Pages.GoTo(at.Href + "?gemt=kladde");
    }

    /// <returns>
    /// What others wrote meanwhile in fields that the reader changed too, then nothing is written; with the version that was
    /// compared with, and how each field would be typed.
    /// </returns>
    private static async Task<(int Version, IReadOnlyDictionary<AgreementField, string> Typed, IReadOnlyList<Clash<AgreementField>> Overtaken)> Write(
        ArenaDb db, AgreementAddress at, AgreementPart part, FormInput form, IReadOnlyDictionary<AgreementField, string> values, int employed, Guid by)
    {
        var found = await AgreementDoor.Find(db, at);
        var agreement = found ?? JointAgreement.Begin(db.Municipality!.Value, at.Unit.UnitId, at.Kind, at.Year, employed, db.Now);
        // what was chosen holds before anything is compared: a third who writes meanwhile brings her own text back to nobody
        var mine = values.Where(pair => !Clashes.IsLeft(form, pair.Key.Key())).ToDictionary();
        var overtaken = agreement.Overtaken(mine, Clashes.Seen(form), field => Clashes.IsOpen(form, field.Key()));
        if (overtaken.Count > 0 || !form.IsGood)
            return (agreement.Version, values.Keys.ToDictionary(field => field, field => mine.ContainsKey(field) ? AgreementForm.Again(form, field) : AgreementForm.Typed(field, agreement[field])), overtaken);
        if (!agreement.Write(mine, by, db.Now))
            return (agreement.Version, mine, []);
        if (found is null)
            db.Add(agreement);
        db.Record("agreement.written", agreement.Id, at.Unit.UnitId, detail: part.ToString());
        return (agreement.Version, mine, []);
    }

    private static async Task<IResult> Sign(AgreementAddress at, FormInput form, Viewer viewer, AgreementDoor door, AgreementPages pages, AgreementSigners signers, Writer writer)
    {
        if (await door.SignerOf(viewer, at.Unit) is not { } signer)
            return Results.NotFound();
        var outcome = await writer.Write(viewer.As(signer.Role), async db =>
        {
            if (await AgreementDoor.Find(db, at) is not { } agreement)
                return SignOutcome.Incomplete;
            var signed = agreement.Sign(signer, Clashes.Seen(form), db.Now);
            if (signed == SignOutcome.Signed)
            {
                db.Record("agreement.signed", agreement.Id, at.Unit.UnitId, detail: signer.Side.ToString());
                await db.MailOtherSide(agreement, at.Unit, (await signers.Of(db, viewer.MunicipalityId, [at.Unit.UnitId]))[at.Unit.UnitId]);
            }
            return signed;
        });
        return outcome switch
        {
            SignOutcome.Signed => Pages.GoTo(at.Href + "?gemt=underskrevet"),
            SignOutcome.SignedAlready => Pages.GoTo(at.Href),
            _ => Pages.ShowAgain<AgreementView>(new { Model = await pages.Whole(at, viewer, refused: Refusal(outcome)) }),
        };
    }

    private static string Refusal(SignOutcome outcome) => outcome switch
    {
        SignOutcome.Changed => T("Teksten er ændret, siden du åbnede siden. Læs den igen, før du skriver under.", "The words have changed since you opened the page. Read them again before you sign."),
        SignOutcome.OtherSide => T("Du har allerede skrevet under for den anden side. Der skal to til.", "You have signed for the other side already. It takes two."),
        _ => T("Der mangler noget, før I kan skrive under. Det står herunder.", "Something is missing before you can sign. It stands below."),
    };

    private static AgreementPart? Part(AgreementAddress at, string address) =>
        AgreementFields.Parts(at.Kind).Where(part => part.Address() == address).Select(part => (AgreementPart?)part).FirstOrDefault();
}
