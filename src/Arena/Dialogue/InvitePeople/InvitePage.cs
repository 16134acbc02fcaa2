using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.Dialogue.InvitePeople;

/// <summary>Who has the invitation to a meeting's time and place, who gets it now, and who has to be told.</summary>
/// <param name="Have">Have it already, by name.</param>
/// <param name="Waiting">Can get it by mail.</param>
/// <param name="Without">Have no address that Arena knows.</param>
/// <param name="MailWorks">Arena has a mail server.</param>
public sealed record InvitePage(Here Unit, IReadOnlyList<Crumb> Crumbs, DialogueMeeting Meeting, string Leader, IReadOnlyList<string> Have, IReadOnlyList<string> Waiting, IReadOnlyList<string> Without, bool MailWorks, string? Receipt)
{
    /// <summary>What stands in the way of inviting; null: nothing.</summary>
    public string? Missing { get; init; }
}
