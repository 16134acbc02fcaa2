using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

internal static class InputBuilding
{
    /// <summary>The same people under other settings, and broken down however few they are.</summary>
    public static SurveyInput Under(this SurveyInput input, DisclosureSettings settings) => new(settings with { FewestForBreakdown = 0 }, input.Questionnaire, input.Waves);
}
