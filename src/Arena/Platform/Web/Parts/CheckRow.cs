namespace Arena.Platform.Web.Parts;

/// <summary>One answer to look through before a grave act, with the way back to change it.</summary>
public sealed record CheckRow(string Label, string Value, string? ChangeHref = null);

/// <summary>One figure or word with what it is.</summary>
public sealed record Fact(string Label, string Value);
