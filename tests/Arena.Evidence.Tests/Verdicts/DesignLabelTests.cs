using Arena.Evidence.Verdicts;

namespace Arena.Evidence.Tests.Verdicts;

public sealed class DesignLabelTests
{
    public static TheoryData<DesignLabel> All => [.. DesignLabel.All];

    [Theory]
    [MemberData(nameof(All))]
    public void TheAllowedSentence_HasNoForbiddenWord(DesignLabel design) =>
        Assert.All(Enum.GetValues<VerdictLanguage>(), language => Assert.Empty(ForbiddenWords.In(design.Allows(language), design, Reading.Apart)));

    [Theory]
    [MemberData(nameof(All))]
    public void EachForbiddenSentence_IsCaught(DesignLabel design) =>
        Assert.All(Enum.GetValues<VerdictLanguage>().SelectMany(design.Forbids), sentence => Assert.NotEmpty(ForbiddenWords.In(sentence, design, Reading.Apart)));

    [Fact]
    public void OnlyAComparisonGroup_AllowsTheWordEffect_AndOnlyWhereTheFiguresStandApart()
    {
        Assert.All(DesignLabel.All, design => Assert.Equal(design.HasComparisonGroup, ForbiddenWords.In("en effekt, an effect", design, Reading.Apart).Count == 0));
        Assert.All(DesignLabel.All, design => Assert.Equal(["effekt", "effect"], ForbiddenWords.In("en effekt, an effect", design, Reading.Unsettled)));
        Assert.Equal(3, DesignLabel.All.Count(design => design.HasComparisonGroup));
    }

    [Theory]
    [InlineData("Signifikant!", "Signifikant")]
    [InlineData("ikke-signifikansen", "signifikansen")]
    [InlineData("It works", "works")]
    [InlineData("workplaces and workshops", null)]
    [InlineData("virkelig en virksomhed", null)]
    [InlineData("Det er takket være jer", "takket være")]
    [InlineData("improves, approved", null)]
    [InlineData("en klar virkningseffekt", "virkningseffekt")]
    [InlineData("Hovedårsagen er fundet", "Hovedårsagen")]
    [InlineData("en højsignifikant forskel", "højsignifikant")]
    [InlineData("indsatsens påvirkning", "påvirkning")]
    [InlineData("med jeres medvirkning", null)]
    [InlineData("det er ubevist", null)]
    [InlineData("an insignificant thing", null)]
    public void Words_AreFoundWhole(string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], ForbiddenWords.In(text, DesignLabel.Randomised, Reading.Apart));

    [Theory]
    [InlineData("træningseffekten", "træningseffekten")]
    [InlineData("en virkningseffekt", "virkningseffekt")]
    [InlineData("the aftereffects", "aftereffects")]
    public void AnEffect_IsFoundInsideACompound(string text, string found) => Assert.Equal([found], ForbiddenWords.In(text, DesignLabel.SingleMeasurement, Reading.Apart));

    [Fact]
    public void Keys_FindTheirLabel() => Assert.All(DesignLabel.All, design => Assert.Same(design, DesignLabel.Find(design.Key)));

    [Fact]
    public void AnUnknownKey_FindsNone() => Assert.Null(DesignLabel.Find("rct"));
}
