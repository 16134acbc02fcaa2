namespace Arena.Evidence.Verdicts;

/// <summary>The language that sentences are wanted in; every sentence stands in both.</summary>
public enum VerdictLanguage
{
    /// <summary>Danish.</summary>
    Danish,

    /// <summary>English.</summary>
    English,
}
