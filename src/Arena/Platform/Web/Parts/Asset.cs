namespace Arena.Platform.Web.Parts;

/// <summary>Addresses of our own static files.</summary>
internal static class Asset
{
    public static string Url(string path) => "/" + path;
}
