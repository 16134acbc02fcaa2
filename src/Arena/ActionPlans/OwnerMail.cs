using Arena.Organisation;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

internal static class OwnerMail
{
    /// <summary>Asks the named owner by mail, in the change that names her; once for each time she is asked, and not where she has said yes already.</summary>
    public static async Task MailOwner(this ArenaDb db, Intervention intervention)
    {
        if (intervention.OwnerState != OwnerState.Asked)
            return;
        var unit = await db.Set<Unit>().Where(row => row.Id == intervention.UnitId).Select(row => new { row.Code, row.Name }).FirstAsync();
        await db.MailTo(intervention.OwnerId, MailKind.Request, () => new MailText(T($"Vil du stå for »{intervention.Goal}«?", $"Will you own “{intervention.Goal}”?"))
        {
            Paragraphs =
            [
                T($"I {unit.Name} er du spurgt, om du vil stå for »{intervention.Goal}«.", $"In {unit.Name} you are asked whether you will own “{intervention.Goal}”."),
                T("At stå for den er at holde øje med, at det sker. Du gør det ikke alene.", "Owning it means seeing that it happens. You do not do it alone."),
            ],
            Action = new(T("Svar her", "Answer here"), PlanLinks.Intervention(unit.Code, intervention.Id)),
            After = T("Du kan sige ja, foreslå en anden dato eller sige nej.", "You can say yes, propose another date, or say no."),
        }, key: $"ask:{intervention.Id:N}:{intervention.OwnerId:N}:{intervention.OwnerSince.ToUnixTimeMilliseconds()}");
    }
}
