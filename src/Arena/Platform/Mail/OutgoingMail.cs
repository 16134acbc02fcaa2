using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Platform.Mail;

/// <summary>
/// A mail in the outbox: written with the change that causes it, claimed before it is sent, marked once the mail server
/// has taken it. Its text goes when it is sent; that it was sent is kept a while.
/// </summary>
public sealed class OutgoingMail : IOwned
{
    /// <summary>A sender who has died leaves its claim to the others after this.</summary>
    public static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(10);

    /// <summary>So long a mail server may be away before a mail is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];
    private const int LongestAnswer = 500;
    internal const int LongestSender = 60;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public Guid? PersonId { get; init; }
    public required MailKind Kind { get; init; }

    /// <summary>Made once only: two with the same key are the same mail.</summary>
    public string? Key { get; init; }

    /// <summary>The same however often it is sent, so that the receiving side knows a repeat.</summary>
    public required string MessageId { get; init; }
    public required string ToAddress { get; init; }
    public required string ToName { get; init; }
    public required string Subject { get; set; }
    public required string Text { get; set; }
    public required string Html { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it has waited to be sent; patience counts from here.</summary>
    public required DateTimeOffset WaitsSince { get; set; }
    public required DateTimeOffset NextTryAt { get; set; }

    /// <summary>The sender whose it is now, or that has sent it.</summary>
    public string? ClaimedBy { get; private set; }
    public DateTimeOffset? ClaimedAt { get; private set; }
    public int Tries { get; private set; }

    /// <summary>What the mail server last said against it.</summary>
    public string? Answer { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? GivenUpAt { get; private set; }

    public void Claim(string sender, DateTimeOffset now) => (ClaimedBy, ClaimedAt, Tries) = (sender, now, Tries + 1);

    /// <summary>Lets go of a claim without having tried.</summary>
    public void LetGo() => (ClaimedBy, ClaimedAt, Tries) = (null, null, Math.Max(0, Tries - 1));

    public void Sent(DateTimeOffset now)
    {
        (SentAt, GivenUpAt, ClaimedAt, Answer) = (now, null, null, null);
        (Subject, Text, Html) = ("", "", "");
    }

    /// <summary>It did not go this time: later, or not at all where it has waited long enough.</summary>
    public void Failed(string answer, DateTimeOffset now)
    {
        if (now - WaitsSince >= Patience)
        {
            GiveUp(answer, now);
            return;
        }
        (ClaimedBy, ClaimedAt, Answer) = (null, null, Short(answer));
        NextTryAt = now + Pauses[Math.Clamp(Tries - 1, 0, Pauses.Length - 1)];
    }

    /// <summary>It will never go: the address is refused.</summary>
    public void GiveUp(string answer, DateTimeOffset now) => (ClaimedBy, ClaimedAt, Answer, GivenUpAt) = (null, null, Short(answer), now);

    /// <summary>An administrator wants it tried again.</summary>
    public void TryAgain(DateTimeOffset now) => (GivenUpAt, WaitsSince, NextTryAt, Tries) = (null, now, now, 0);

    private static string Short(string answer) => answer.Length <= LongestAnswer ? answer : answer[..LongestAnswer];

    internal sealed class Mapping : IEntityTypeConfiguration<OutgoingMail>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> entity)
        {
            entity.Property(row => row.Key).HasMaxLength(150);
            entity.Property(row => row.MessageId).HasMaxLength(320);
            entity.Property(row => row.ToAddress).HasMaxLength(254);
            entity.Property(row => row.ToName).HasMaxLength(210);
            entity.Property(row => row.Text).HasMaxLength(100_000);
            entity.Property(row => row.Html).HasMaxLength(200_000);
            entity.Property(row => row.ClaimedBy).HasMaxLength(LongestSender);
            entity.HasIndex(row => new { row.MunicipalityId, row.Key }).IsUnique();
            entity.HasIndex(row => row.NextTryAt).HasFilter("sent_at IS NULL AND given_up_at IS NULL");
            entity.HasIndex(row => row.PersonId);
        }
    }
}
