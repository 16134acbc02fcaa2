using System.Text.RegularExpressions;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Web;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans;

/// <summary>The content holds everything that the sources list, in both languages, and says on what grounds.</summary>
public sealed partial class IdeaCatalogueTests
{
    /// <summary>Table 1 of the source: themes by people and workplace, with the number of items there.</summary>
    public static TheoryData<Theme, string[], string[]> Table1 => new()
    {
        { Theme.Health, ["personal-health-profile"], ["health-promotion-index", "workplace-health-profile", "health-policy", "health-champions", "annual-wheel"] },
        { Theme.Smoking, ["smoking-course", "smoking-counselling"], ["smoking-survey", "smoking-policy"] },
        { Theme.Alcohol, ["alcohol-debate", "alcohol-counselling"], ["alcohol-policy", "alcohol-key-persons"] },
        { Theme.Food, ["fruit", "cooking-course", "eat-lean-course"], ["canteen-survey", "food-policy", "canteen-diploma", "canteen-advice"] },
        { Theme.Exercise, ["exercise-groups", "step-contest", "national-contest", "back-school", "break-exercise"], ["exercise-survey", "exercise-policy", "exercise-instructors"] },
        { Theme.Weight, ["weight-course", "dietitian", "weight-contest"], ["weight-key-persons"] },
        { Theme.Wellbeing, ["wellbeing-thermometer", "group-talks"], ["psychosocial-apv", "stress-policy"] },
    };

    [Theory, MemberData(nameof(Table1))]
    public void Table1_OfTheme_IsWhole(Theme theme, string[] people, string[] workplace)
    {
        var listed = IdeaCatalogue.Ideas.Where(idea => idea.List == IdeaList.Table1 && idea.Theme == theme).ToLookup(idea => idea.Side, idea => idea.Key);
        Assert.Equal(people, listed[IdeaSide.People]);
        Assert.Equal(workplace, listed[IdeaSide.Workplace]);
    }

    [Fact]
    public void Table1_HasNoOtherThemes() =>
        Assert.Equal(7, IdeaCatalogue.Ideas.Where(idea => idea.List == IdeaList.Table1).Select(idea => idea.Theme).Distinct().Count());

    [Fact]
    public void StructuralIdeas_AreFourteen() => Assert.Equal(
        ["written-policies", "no-vending", "canteen-requirements", "changing-rooms", "bicycle-mileage", "worktime-activity", "stairs-first", "wellbeing-on-agenda",
         "key-persons", "job-standards", "health-in-apv", "health-in-mus", "health-impact", "town-planning"],
        IdeaCatalogue.Ideas.Where(idea => idea.List == IdeaList.Structural).Select(idea => idea.Key));

    [Fact]
    public void Ways_AreFiveFactorsAndSixNuggets_AndLeadToIdeas()
    {
        Assert.Equal(["influence", "involvement", "support", "trust", "confidence"], IdeaCatalogue.Ways.Where(way => way.Kind == IdeaWayKind.Factor).Select(way => way.Key));
        Assert.Equal(["say", "togetherness", "meaning", "predictability", "reward", "demands"], IdeaCatalogue.Ways.Where(way => way.Kind == IdeaWayKind.Nugget).Select(way => way.Key));
        IdeaCatalogue.Ways.Where(way => way.Ideas.Count < 3 || way.Ideas.Any(key => IdeaCatalogue.Find(key) is null)).Select(way => way.Key).MustBeNone();
        Assert.All(IdeaCatalogue.Ways, way => Assert.True(way.Question.Danish.EndsWith('?') && way.Question.English.EndsWith('?'), way.Key));
        // a way is a question, not an idea
        Assert.DoesNotContain(IdeaCatalogue.Ways, way => IdeaCatalogue.Find(way.Key) is not null);
    }

    [Fact]
    public void EveryIdea_SaysWhatItIsAndOnWhatGround_InBothLanguages()
    {
        Assert.Equal(IdeaCatalogue.Ideas.Count, IdeaCatalogue.Ideas.DistinctBy(idea => idea.Key).Count());
        IdeaCatalogue.Ideas.SelectMany(idea => Faults(idea.Key, idea.Name, idea.Text, idea.Basis, idea.Law ?? idea.Basis)).MustBeNone();
        IdeaCatalogue.Ideas.Where(idea => idea.Audience.Count == 0 || IdeaCatalogue.SourceOf(idea).Length < 20).Select(idea => idea.Key).MustBeNone();
        IdeaCatalogue.Ideas.Where(idea => !(idea.Text.Danish[^1] is '.' or '?') || idea.Text.Danish.Length > 240 || idea.Name.Danish.Length > 60).Select(idea => idea.Key).MustBeNone();
    }

    [Fact]
    public void AnIdeaThatLawDemands_NamesTheLaw() => IdeaCatalogue.Ideas.Where(idea => idea.Ground == Ground.Law && idea.Law is null).Select(idea => idea.Key).MustBeNone();

    [Fact]
    public void Stories_AreTheSourcesCases_DatedAndMarkedAsClaims()
    {
        string[] cases = ["amager", "verdishave", "kaerbo", "vkv", "assens", "fredericia", "vejen", "haderslev", "faaborg-midtfyn", "lolland", "naestved", "sund-suf"];
        Assert.Empty(cases.Except(SourceStories.All.Select(story => story.Key)));
        SourceStories.All.SelectMany(story => Faults(story.Key, story.When, story.Title, story.What, story.How, story.Claim, story.DoesNotShow, story.Idea)).MustBeNone();
        SourceStories.All.Where(story => !Year().IsMatch(story.When.Danish) || !Year().IsMatch(story.When.English)).Select(story => story.Key).MustBeNone();
        SourceStories.All.Where(story => SourceStories.SourceOf(story).Length < 20 || story.Idea.Danish.Length > Intervention.LongestLine).Select(story => story.Key).MustBeNone();
        Assert.Contains(SourceStories.All, story => story.Kind == UnitKind.NursingHome);
    }

    private static IEnumerable<string> Faults(string key, params Wording[] texts) => texts
        .Where(text => string.IsNullOrWhiteSpace(text.Danish) || string.IsNullOrWhiteSpace(text.English) || text.Danish == text.English
            || text.English.Any(letter => "æøåÆØÅ".Contains(letter, StringComparison.Ordinal)))
        .Select(text => $"{key}: {text.Danish} / {text.English}");

    [GeneratedRegex("(19|20)\\d\\d", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
