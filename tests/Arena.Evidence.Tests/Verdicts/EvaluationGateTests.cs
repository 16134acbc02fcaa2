using Arena.Evidence.Verdicts;

namespace Arena.Evidence.Tests.Verdicts;

public sealed class EvaluationGateTests
{
    [Fact]
    public void NothingMissing_Opens()
    {
        var gate = EvaluationGate.Of(EvaluationUse.Develop);

        Assert.True(gate.IsOpen);
        Assert.Equal("I er klar til at evaluere.", gate.Headline(VerdictLanguage.Danish));
    }

    [Fact]
    public void OneMissing_AdvisesGroundworkFirst_AndSaysWhich() => Assert.All(Enum.GetValues<Groundwork>(), one =>
    {
        var gate = EvaluationGate.Of(EvaluationUse.Focus, one);
        Assert.False(gate.IsOpen);
        Assert.Equal([one], gate.Missing);
        Assert.Equal("Vent med at evaluere. Brug kræfterne på forarbejdet først.", gate.Headline(VerdictLanguage.Danish));
        Assert.Single(gate.Advice(VerdictLanguage.Danish));
    });

    [Fact]
    public void AdviceFollowsTheOrderOfTheQuestions_EachOnce()
    {
        var gate = EvaluationGate.Of(EvaluationUse.WeedOut, Groundwork.Action, Groundwork.Definition, Groundwork.Action);

        Assert.Equal([Groundwork.Definition, Groundwork.Action], gate.Missing);
        Assert.Equal(5, Enum.GetValues<Groundwork>().SelectMany(one => EvaluationGate.Of(EvaluationUse.WeedOut, one).Advice(VerdictLanguage.English)).Distinct().Count());
    }

    [Fact]
    public void NoSentence_HasAForbiddenWord() => Assert.All(
        from language in Enum.GetValues<VerdictLanguage>()
        from gate in (EvaluationGate[])[EvaluationGate.Of(EvaluationUse.Develop), EvaluationGate.Of(EvaluationUse.Develop, Enum.GetValues<Groundwork>())]
        from sentence in (string[])[gate.Headline(language), .. gate.Advice(language), .. Enum.GetValues<Groundwork>().Select(one => EvaluationGate.Question(one, language)), .. Enum.GetValues<EvaluationUse>().Select(use => EvaluationGate.Name(use, language))]
        select sentence, sentence => Assert.Empty(ForbiddenWords.In(sentence, DesignLabel.SingleMeasurement, Reading.Unsettled)));
}
