using System.Text;
using Arena.Dialogue.RunMeeting;
using FsCheck;
using FsCheck.Fluent;

namespace Arena.Tests.Dialogue.RunMeeting;

public sealed class EventWriterTests
{
    [Theory]
    [InlineData("", "data: \n\n")]
    [InlineData("<p>Én</p>", "data: <p>Én</p>\n\n")]
    [InlineData("a\nb", "data: a\ndata: b\n\n")]
    [InlineData("a\r\nb\rc\n\nd\r\r\n", "data: a\ndata: b\ndata: c\ndata: \ndata: d\ndata: \ndata: \n\n")]
    [InlineData("\u2028 er ingen linje", "data: \u2028 er ingen linje\n\n")]
    public void Text_BecomesOneEvent_ALineForEachOfItsLines(string text, string expected) => Assert.Equal(expected, Event(text, text.Length));

    /// <summary>However it is handed over: in pieces that cut a line's end or an emoji in two, character by character, in one.</summary>
    [Fact]
    public void AnyText_InAnyPieces_IsTheSameEvent()
    {
        var characters = Gen.Elements("a", "æ", "→", "😀", "\n", "\r", "\r\n", "<", "&").ListOf(200).Select(string.Concat);
        Check.QuickThrowOnFailure(Prop.ForAll(characters.Zip(Gen.Choose(1, 30)).ToArbitrary(), given =>
            Event(given.Item1, given.Item2) == $"data: {given.Item1.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", "\ndata: ", StringComparison.Ordinal)}\n\n"));
    }

    [Fact]
    public void LongText_IsWhole()
    {
        var text = string.Concat(Enumerable.Repeat("ærøskøbing ", 20_000));
        Assert.Equal($"data: {text}\n\n", Event(text, text.Length));
    }

    private static string Event(string text, int piece)
    {
        using var writer = new EventWriter();
        for (var at = 0; at < text.Length; at += piece)
            if (Math.Min(piece, text.Length - at) == 1)
                writer.Write(text[at]);
            else if (at % 2 == 0)
                writer.Write(text.Substring(at, Math.Min(piece, text.Length - at)));
            else
                writer.Write(text.ToCharArray(), at, Math.Min(piece, text.Length - at));
        return Encoding.UTF8.GetString(writer.ToEvent());
    }
}
