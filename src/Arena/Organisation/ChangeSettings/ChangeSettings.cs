using System.Globalization;
using System.Net.Mail;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ChangeSettings;

/// <summary>What a municipality decides itself: how long names are kept, which weeks are passed over, whom to write to.</summary>
internal static class ChangeSettingsSlice
{
    public const int MostMonths = 120;

    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Settings, Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(OrganisationLinks.Settings, Post).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(Viewer viewer, OrganisationDirectory directory, ArenaDb db, string? gemt)
    {
        if (!await WholeMunicipality.IsReachedBy(viewer, directory))
            return Results.NotFound();
        var row = await db.Set<Municipality>().FirstAsync(row => row.Id == viewer.MunicipalityId);
        return Pages.Show<SettingsView>(new
        {
            Model = new SettingsPage(row.RetentionMonths.ToString(CultureInfo.InvariantCulture), WeekNumbers.Text(row.PassedOver), row.ContactEmail ?? "", row.ContactPhone ?? "", gemt == "1", []),
        });
    }

    private static async Task<IResult> Post(Viewer viewer, FormInput form, OrganisationDirectory directory, Writer writer, OrganisationChanges changes)
    {
        if (!await WholeMunicipality.IsReachedBy(viewer, directory))
            return Results.NotFound();
        var months = form.Number("maaneder", 1, MostMonths, T($"Skriv et antal måneder fra 1 til {MostMonths}.", $"Write a number of months from 1 to {MostMonths}."));
        var weeks = WeekNumbers.Read(form.Limited("uger", 200));
        if (weeks is null)
            form.Wrong("uger", T("Skriv ugenumre fra 1 til 53, for eksempel 7, 28-31, 52, 1.", "Write week numbers from 1 to 53, such as 7, 28-31, 52, 1."));
        var email = form.Limited("email", 254);
        if (email.Length > 0 && (!MailAddress.TryCreate(email, out var read) || read.Address != email || email.Any(char.IsWhiteSpace)))
            form.Wrong("email", T("Skriv en adresse som navn@kommune.dk, eller lad feltet stå tomt.", "Write an address such as name@kommune.dk, or leave the field empty."));
        var phone = form.Limited("telefon", 40);
        if (phone.Any(letter => !char.IsAsciiDigit(letter) && letter is not (' ' or '+')))
            form.Wrong("telefon", T("Skriv et telefonnummer med tal, eller lad feltet stå tomt.", "Write a phone number in figures, or leave the field empty."));
        if (!form.IsGood)
            return Pages.ShowAgain<SettingsView>(new { Model = new SettingsPage(form.Text("maaneder"), form.Text("uger"), form.Text("email"), form.Text("telefon"), false, form.Errors) });
        await writer.Write(viewer.As(Role.Administrator), async db =>
        {
            var row = await db.Set<Municipality>().FirstAsync(row => row.Id == viewer.MunicipalityId);
            var otherWeeks = !row.PassedOver.SetEquals(weeks!);
            row.KeepFor(months!.Value);
            row.PassOver(weeks!);
            (row.ContactEmail, row.ContactPhone) = (email.Length == 0 ? null : email, phone.Length == 0 ? null : phone);
            db.Record("settings.changed", row.Id, detail: string.Create(CultureInfo.InvariantCulture, $"months {row.RetentionMonths}, weeks {row.PassedOverWeeks}"));
            if (otherWeeks)
                await changes.JudgeAnew(db, row.Id);
        });
        return Pages.GoTo(OrganisationLinks.Settings + "?gemt=1");
    }
}

public sealed record SettingsPage(string Months, string Weeks, string Email, string Phone, bool IsSaved, IReadOnlyList<FieldError> Errors);
