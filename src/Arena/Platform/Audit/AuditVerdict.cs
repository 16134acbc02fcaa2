using static Arena.Platform.Web.Language;

namespace Arena.Platform.Audit;

public enum AuditFaultKind
{
    /// <summary>An entry is gone, or stands in another's place.</summary>
    EntryMissing,

    /// <summary>One of the entries of a batch is not as it was written.</summary>
    EntryChanged,

    /// <summary>A link is gone.</summary>
    LinkMissing,

    /// <summary>Entries that no link closes.</summary>
    NotClosed,
}

/// <summary>Where the chain breaks first: an entry's number, or for <see cref="AuditFaultKind.LinkMissing"/> a link's.</summary>
public sealed record AuditFault(AuditFaultKind Kind, long From, long To)
{
    public string Sentence => Kind switch
    {
        AuditFaultKind.EntryMissing => T($"Linje {From} mangler eller er skrevet om.", $"Entry {From} is missing or has been rewritten."),
        AuditFaultKind.EntryChanged when From == To => T($"Linje {From} er ikke, som den blev skrevet.", $"Entry {From} is not as it was written."),
        AuditFaultKind.EntryChanged => T($"En af linjerne {From}-{To} er ikke, som den blev skrevet.", $"One of the entries {From}–{To} is not as it was written."),
        AuditFaultKind.LinkMissing => T($"Led {From} mangler.", $"Link {From} is missing."),
        AuditFaultKind.NotClosed => T($"Linje {From} hører ikke til noget led.", $"Entry {From} belongs to no link."),
        _ => throw new InvalidOperationException($"No sentence for {Kind}."),
    };
}

/// <summary>What a check of the log found. No fault: every entry is there and as it was written.</summary>
public sealed record AuditVerdict(long Links, long Entries, AuditFault? Fault)
{
    public bool Passes => Fault is null;
}
