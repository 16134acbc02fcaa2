using Arena.Platform.Mail;

namespace Arena.Tests.Support;

/// <summary>A second server on the first one's PostgreSQL database.</summary>
internal sealed class SecondNode(ArenaServer first) : ArenaServer
{
    internal override MailSettings? Mail => first.Mail;

    protected override Task<string?> NewDatabase() => Task.FromResult(first.Settings.ConnectionString);
}
