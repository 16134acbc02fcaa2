namespace Arena.Dialogue.SitAtTable;

internal static class AreaClass
{
    /// <summary>The class that gives a part its area's colour.</summary>
    public static string CssClass(this DialogueArea area) => $"is-area-{(int)area}";
}
