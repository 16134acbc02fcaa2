namespace Arena.Platform.Web;

/// <summary>A sentence that is made before it is known who reads it: both languages travel together.</summary>
public sealed record Wording(string Danish, string English)
{
    public override string ToString() => Language.T(Danish, English);
}
