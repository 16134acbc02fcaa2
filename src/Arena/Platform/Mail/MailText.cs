namespace Arena.Platform.Mail;

/// <summary>Whom a mail is for.</summary>
internal sealed record MailRecipient(Guid Municipality, string MunicipalityName, Guid? Person, string Address, string Name, string? FirstName);

/// <summary>Something that waits, with the page where it can be done.</summary>
internal sealed record MailItem(string Heading, string Text, string Href);

/// <summary>The one thing to do from the mail.</summary>
internal sealed record MailAction(string Text, string Href);

/// <summary>What a mail says, in the reader's language. Addresses are those of our own pages, such as "/mig/mail".</summary>
internal sealed record MailText(string Subject)
{
    public IReadOnlyList<string> Paragraphs { get; init; } = [];
    public IReadOnlyList<MailItem> Items { get; init; } = [];
    public MailAction? Action { get; init; }

    /// <summary>Below the action: until when it works, what it does not mean.</summary>
    public string? After { get; init; }

    /// <summary>Where the reader decides what she gets mail about; none for what she has to get.</summary>
    public string? ChoiceHref { get; init; }
}
