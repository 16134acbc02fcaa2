using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

internal static class InputBuilding
{
    /// <summary>The same people under other settings.</summary>
    public static SurveyInput Under(this SurveyInput input, DisclosureSettings settings) => new(settings, input.Questionnaire, input.Waves);
}
