using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.SignTogether;

internal static class SignMail
{
    /// <summary>Asks the other side by mail, in the change in which the first one signs: those who are near, once for the words that stand.</summary>
    public static async Task MailOtherSide(this ArenaDb db, JointAgreement agreement, Here unit, IEnumerable<AgreementSigner> signers)
    {
        foreach (var signer in signers.Where(signer => signer.IsNear && agreement.SignatureOf(signer.Side) is null))
            await db.MailTo(signer.PersonId, MailKind.Request, () => new MailText(agreement.Kind == AgreementKind.Start
                ? T($"Vil du skrive under på jeres start i {unit.Name}?", $"Will you sign your start in {unit.Name}?")
                : T($"Vil du skrive under på arbejdsmiljødrøftelsen {agreement.Year} i {unit.Name}?", $"Will you sign the work-environment discussion {agreement.Year} of {unit.Name}?"))
            {
                Paragraphs =
                [
                    T("Den anden side har skrevet under. Det gælder, når I begge har.", "The other side has signed. It counts once both of you have."),
                    T("Læs det igennem først. Er du ikke enig, kan I rette det sammen.", "Read it through first. If you do not agree, change it together."),
                ],
                Action = new(T("Læs og skriv under", "Read and sign"), PlanLinks.Agreement(unit.Code, agreement.Kind, agreement.Year)),
            }, key: $"sign:{agreement.Id:N}:{agreement.Version}:{signer.PersonId:N}");
    }
}
