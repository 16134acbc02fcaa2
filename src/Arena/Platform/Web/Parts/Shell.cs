namespace Arena.Platform.Web.Parts;

/// <summary>
/// What stands round every page of a request: whose municipality, who is signed in, where they may go.
/// Scoped; filled before the page is drawn.
/// </summary>
internal sealed class Shell
{
    public string MunicipalityName { get; set; } = "";
    public string? PersonName { get; set; }
    public string? RoleTitle => roleTitle.Value;

    /// <summary>Where the person's name leads: about my data.</summary>
    public string? PersonHref { get; set; }

    public bool IsSignedIn { get; set; }
    public bool IsDemo { get; set; }

    /// <summary>Path and query of the request: where the language switch returns to.</summary>
    public string Path { get; set; } = "/";

    /// <summary>The day in Denmark, for "printed on".</summary>
    public DateOnly? Today { get; set; }

    public IReadOnlyList<NavLink> Nav => nav.Value;

    private Lazy<string?> roleTitle = new((string?)null);
    private Lazy<IReadOnlyList<NavLink>> nav = new([]);

    /// <summary>Worked out when a page is drawn: most posts draw none.</summary>
    public void WhenDrawn(Func<string?> title, Func<IReadOnlyList<NavLink>> menu) => (roleTitle, nav) = (new(title), new(menu));
}

/// <summary>One entry of the main menu; a page names the <paramref name="Key"/> that it belongs to.</summary>
internal sealed record NavLink(string Key, string Text, string Href);
