namespace Arena.Platform.Web.Parts;

/// <summary>One step of the way down to a page; without an address it is the page itself.</summary>
public sealed record Crumb(string Text, string? Href = null);
