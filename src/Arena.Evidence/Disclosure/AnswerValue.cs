using System.Globalization;

namespace Arena.Evidence.Disclosure;

/// <summary>One of the values that a question can be answered with: a number, or a word. The number 1 and the word "1" are two values.</summary>
public readonly record struct AnswerValue
{
    private AnswerValue(string text, decimal? number) => (Text, Number) = (text, number);

    /// <summary>What stands for an answer that was not given.</summary>
    public static AnswerValue NoAnswer { get; } = Of("NA");

    /// <summary>The value as it is written; for a number without needless zeros.</summary>
    public string Text { get; }

    /// <summary>The number, where the value is one.</summary>
    public decimal? Number { get; }

    /// <summary>A number as value.</summary>
    /// <param name="number">Any decimal.</param>
    /// <returns>The value; 1 and 1.0 are the same.</returns>
    public static AnswerValue Of(decimal number) => new(number.ToString("0.############################", CultureInfo.InvariantCulture), number / 1.0000000000000000000000000000m);

    /// <summary>A word as value.</summary>
    /// <param name="word">Anything, also digits.</param>
    /// <returns>The value.</returns>
    public static AnswerValue Of(string word) => new(word, null);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
