using Arena.Platform.Access;
using Arena.Platform.Csv;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.Import;

/// <summary>The import as a page: files up, a preview, one button that names what it does, a receipt.</summary>
internal static class LoadFilesSlice
{
    public const int MostBytes = 50_000_000;

    // the form's own lines come on top of the files
    private const int MostBytesOfRequest = MostBytes + 1_000_000;

    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Import, GetForm).Allow(OrganisationPermissions.Administer);
        app.MapPost(OrganisationLinks.Import, PostFiles).Allow(OrganisationPermissions.Administer)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytesOfRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytesOfRequest });
        app.MapGet(OrganisationLinks.Import + "/{load:guid}", GetPreview).Allow(OrganisationPermissions.Administer);
        app.MapPost(OrganisationLinks.Import + "/{load:guid}", PostConfirmation).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> GetForm(Viewer viewer, OrganisationDirectory directory, ImportRun run, string? fejl) =>
        Pages.Show<LoadFilesView>(new { Model = new LoadFilesPage(await MayLoad(viewer, directory), run.Known.Select(file => file.Name).ToList(), fejl is not null, []) });

    private static async Task<IResult> PostFiles(Viewer viewer, FormInput form, OrganisationDirectory directory, ImportRun run, WaitingImports waiting, ILogger<WaitingImports> log)
    {
        if (!await MayLoad(viewer, directory))
            return Results.NotFound();
        var received = new List<(ImportFile File, string CalledName, byte[] Content)>();
        foreach (var upload in form.Files.Where(upload => upload.Length > 0))
            await Receive(form, upload, run, received);
        if (form.IsGood && received.Count == 0)
            form.Wrong("filer", T("Vælg en eller flere filer.", "Choose one or more files."));
        if (form.IsGood)
        {
            try
            {
                var files = new ImportFiles();
                foreach (var (file, name, content) in received)
                    files.Add(file, name, content);
                await run.Preview(files, db => ImportTarget.Own(db, viewer.MunicipalityId, files));
                return Pages.GoTo(OrganisationLinks.LoadPreview(await waiting.Keep(viewer.AccountId, received)));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                log.LogWarning(failure, "Uploaded files could not be kept until they are confirmed");
                form.Wrong("filer", T("Serveren kunne ikke gemme filerne, mens du ser dem igennem. Intet er indlæst. Sig det til dem, der driver Arena.",
                    "The server could not keep the files while you look them through. Nothing has been loaded. Tell those who run Arena."));
            }
            catch (CsvRefused refused)
            {
                form.Wrong("filer", refused.Why.ToString());
            }
            catch (ImportRefused refused)
            {
                form.Wrong("filer", refused.Why.ToString());
            }
        }
        return Pages.ShowAgain<LoadFilesView>(new { Model = new LoadFilesPage(true, run.Known.Select(file => file.Name).ToList(), false, form.Errors) });
    }

    private static async Task Receive(FormInput form, IFormFile upload, ImportRun run, List<(ImportFile File, string CalledName, byte[] Content)> received)
    {
        var name = Path.GetFileName(upload.FileName.Replace('\\', '/'));
        name = string.Concat(name.Where(letter => !char.IsControl(letter)));
        name = name.Length == 0 ? "fil" : name.Length > 100 ? name[..100] : name;
        using var content = new MemoryStream();
        await upload.CopyToAsync(content);
        try
        {
            var file = ImportFiles.Recognise(run.Known, name, content.ToArray());
            if (received.Exists(other => other.File == file))
                form.Wrong("filer", T($"Der er to filer med {file.Rows}. Vælg én af dem.", $"There are two files with {file.Rows}. Choose one of them."));
            else
                received.Add((file, name, content.ToArray()));
        }
        catch (CsvRefused refused)
        {
            form.Wrong("filer", refused.Why.ToString());
        }
    }

    private static async Task<IResult> GetPreview(Guid load, Viewer viewer, OrganisationDirectory directory, ImportRun run, WaitingImports waiting)
    {
        if (!await MayLoad(viewer, directory))
            return Results.NotFound();
        if (await waiting.FindReceipt(viewer.AccountId, load) is { } receipt)
            return Pages.Show<LoadReceiptView>(new { Lines = receipt.Split('\n', StringSplitOptions.RemoveEmptyEntries) });
        return await waiting.Find(viewer.AccountId, load, run.Known) is { } files
            ? Pages.Show<LoadPreviewView>(new { Model = LoadPreview.Of(load, await run.Preview(files, db => ImportTarget.Own(db, viewer.MunicipalityId, files))) })
            : Results.NotFound();
    }

    private static async Task<IResult> PostConfirmation(Guid load, Viewer viewer, FormInput form, OrganisationDirectory directory, ImportRun run, WaitingImports waiting)
    {
        if (!await MayLoad(viewer, directory))
            return Results.NotFound();
        if (await waiting.Find(viewer.AccountId, load, run.Known) is not { } files)
            // used in another window just now: its receipt is what is asked for; too old: choose the files again
            return Pages.GoTo(await waiting.FindReceipt(viewer.AccountId, load) is null ? OrganisationLinks.Import + "?fejl=gammel" : OrganisationLinks.LoadPreview(load));
        var seen = form.Text("set");
        var (plan, isWritten) = await run.Write(viewer.As(Role.Administrator), files, db => ImportTarget.Own(db, viewer.MunicipalityId, files),
            plan => plan.Fingerprint == seen && (!plan.EndsMany || form.IsTicked("ophoer")));
        if (isWritten)
        {
            await waiting.Use(viewer.AccountId, load, LoadPreview.Receipt(plan));
            return Pages.GoTo(OrganisationLinks.LoadPreview(load));
        }
        if (plan.Fingerprint != seen)
            form.Wrong("", T("Noget er ændret, siden du så det igennem. Se det igennem igen. Intet er skrevet.", "Something has changed since you looked it through. Look it through again. Nothing has been written."));
        else if (plan.EndsMany)
            form.Wrong("ophoer", T("Sæt flueben ved, at så mange skal ophøre, eller lad være. Intet er skrevet.", "Tick that so many shall end, or leave it. Nothing has been written."));
        return Pages.ShowAgain<LoadPreviewView>(new { Model = LoadPreview.Of(load, plan) with { Errors = form.Errors } });
    }

    // the lists are the whole municipality's
    private static async Task<bool> MayLoad(Viewer viewer, OrganisationDirectory directory) =>
        (await directory.TreeToday(viewer.MunicipalityId)).Root is { } root && viewer.UnitsOf(Role.Administrator).Contains(root.Id);
}

/// <param name="MayLoad">Administers the whole municipality.</param>
/// <param name="IsOld">What was to be confirmed is no longer there.</param>
public sealed record LoadFilesPage(bool MayLoad, IReadOnlyList<string> FileNames, bool IsOld, IReadOnlyList<FieldError> Errors);
