using System.Buffers;

namespace Arena.Evidence.Disclosure;

/// <summary>How many people of each atom gave each value of a question: all that the stages see of the answers.</summary>
internal sealed class AtomCounts : IDisposable
{
    private readonly int values;
    private readonly int length;
    private readonly int[] counts; // lent: with many atoms a new one for each question would cost more in collecting than the counting

    public AtomCounts(Atoms atoms, Question question, Answers answers, int number)
    {
        values = question.Values.Count;
        length = atoms.Count * values;
        counts = ArrayPool<int>.Shared.Rent(length);
        counts.AsSpan(0, length).Clear();
        var ofPerson = atoms.OfPerson;
        var respondents = answers.Respondents;
        var given = answers.To(number);
        for (var one = 0; one < given.Length; one++)
            if (ofPerson[respondents[one]] is var atom and >= 0)
                counts[atom * values + given[one]]++;
    }

    /// <summary>For each atom the count of each value, one behind the other.</summary>
    public ReadOnlySpan<int> All => counts.AsSpan(0, length);

    /// <summary>The count of each value in one atom.</summary>
    public ReadOnlySpan<int> Of(int atom) => counts.AsSpan(atom * values, values);

    /// <summary>Gives the array back for the next question; nothing may be read any more.</summary>
    public void Dispose() => ArrayPool<int>.Shared.Return(counts);
}
