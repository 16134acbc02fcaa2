using Arena.Platform.Web;

namespace Arena.ActionPlans;

/// <summary>Which list of the source an idea stands in.</summary>
public enum IdeaList
{
    Table1 = 1,
    Structural = 2,
}

/// <summary>Whether an idea is for the people at a workplace, or changes the workplace.</summary>
public enum IdeaSide
{
    People = 1,
    Workplace = 2,
}

/// <summary>Whom an idea can be for.</summary>
public enum IdeaAudience
{
    Employed = 1,
    ShortEducation = 2,
    SickListed = 3,
    Unemployed = 4,
}

/// <summary>On what grounds an idea stands, the firmest first. Good practice: what many find sensible, and nobody has tested well.</summary>
public enum Ground
{
    Law = 1,
    Strategy = 2,
    Evidence = 3,
    GoodPractice = 4,
}

/// <summary>Something that a workplace can do, as the catalogue tells it.</summary>
/// <param name="Basis">What the ground is, and how far it reaches.</param>
/// <param name="Law">What law or agreement says; null where none is known.</param>
public sealed record CatalogueIdea(string Key, IdeaList List, Theme Theme, IdeaSide Side, Approach Approach, IReadOnlyList<IdeaAudience> Audience,
    Ground Ground, Wording Name, Wording Text, Wording Basis, Wording? Law = null);

public enum IdeaWayKind
{
    /// <summary>One of the five positive factors.</summary>
    Factor = 1,

    /// <summary>One of the six golden nuggets.</summary>
    Nugget = 2,
}

/// <summary>A way to find ideas, not an idea: a question, and where it often leads.</summary>
public sealed record IdeaWay(IdeaWayKind Kind, string Key, Wording Name, Wording Question, IReadOnlyList<string> Ideas);
