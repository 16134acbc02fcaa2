namespace Arena.Organisation.Invite;

/// <summary>What a browser calls itself, in the word by which its owner knows the thing.</summary>
internal static class DeviceName
{
    private static readonly (string Sign, string Name)[] Known =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android-telefon"), ("Windows", "Windows-pc"),
        ("Macintosh", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux-pc"),
    ];

    public static string Of(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return Array.Find(Known, one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name ?? "Browser";
    }
}
