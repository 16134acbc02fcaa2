namespace Arena.Organisation.Invite;

/// <summary>What a browser calls itself, in the word by which its owner knows the thing: a name that is the same in both languages.</summary>
internal static class DeviceName
{
    private static readonly (string Sign, string Name)[] Known =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("Macintosh", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"),
    ];

    public static string Of(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return Array.Find(Known, one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name ?? "Browser";
    }
}
