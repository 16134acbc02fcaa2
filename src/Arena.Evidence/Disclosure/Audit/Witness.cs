using Arena.Evidence.Disclosure.Files;

namespace Arena.Evidence.Disclosure.Audit;

/// <summary>
/// For the audit of the method: other people's answers from which exactly the same is published. It sees answers and hands them on,
/// so it is no part of the library's face.
/// </summary>
internal static class Witness
{
    /// <summary>
    /// Other data in which the person's answer is not in the class and that publishes byte for byte the same: the input itself where it
    /// already is not, null where there is none.
    /// </summary>
    public static SurveyInput? Find(SurveyInput input, WitnessTarget target)
    {
        var search = new WitnessSearch(input, target);
        return search.IsOutside ? input : search.Find();
    }

    /// <summary>As <see cref="Find"/>, as a file, and after the whole of it has been published again and compared.</summary>
    public static byte[]? FindFile(SurveyInput input, WitnessTarget target)
    {
        if (Find(input, target) is not { } other)
            return null;
        var before = PublicationFile.Write(Publisher.Publish(input));
        return before.AsSpan().SequenceEqual(PublicationFile.Write(Publisher.Publish(other))) ? InputFile.Write(other) : null;
    }
}

/// <summary>Whose answer to what should not be in which class.</summary>
/// <param name="Wave">The wave's id.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Class">The values of one protection class, in any order.</param>
/// <param name="Knowing">A colleague whose answers stay as they are; null for none.</param>
internal sealed record WitnessTarget(string Wave, string Question, string Person, IReadOnlyList<AnswerValue> Class, string? Knowing = null);
