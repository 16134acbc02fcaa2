using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arena.Dialogue;

/// <summary>
/// Something that a table or the meeting leader does in a meeting. It is stored as it is, and a meeting's state follows from
/// its operations in their order. No operation says who held the device.
/// </summary>
/// <param name="Id">Given by the device; the same one counts once.</param>
/// <param name="Table">The table's number; 0 for the meeting leader.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "what")]
[JsonDerivedType(typeof(StepTaken), "step")]
[JsonDerivedType(typeof(TimeGiven), "time")]
[JsonDerivedType(typeof(PeopleCounted), "people")]
[JsonDerivedType(typeof(CardTaken), "take")]
[JsonDerivedType(typeof(CardSkipped), "skip")]
[JsonDerivedType(typeof(CardAdded), "own")]
[JsonDerivedType(typeof(CardMoved), "move")]
[JsonDerivedType(typeof(NoteWritten), "note")]
[JsonDerivedType(typeof(RatingAgreed), "agree")]
[JsonDerivedType(typeof(AloneSwitched), "alone")]
[JsonDerivedType(typeof(StatusWritten), "status")]
[JsonDerivedType(typeof(ReadySaid), "ready")]
[JsonDerivedType(typeof(VotesSpread), "votes")]
[JsonDerivedType(typeof(VoteMoved), "vote")]
[JsonDerivedType(typeof(LeaderNoted), "leader-note")]
[JsonDerivedType(typeof(ClosingTicked), "tick")]
[JsonDerivedType(typeof(FollowUpWritten), "follow-up")]
public abstract record MeetingOperation(Guid Id, int Table)
{
    // æ, ø and å stand as they are; what is missing is an error and no silent zero
    private static readonly JsonSerializerOptions Whole = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    internal string ToBody() => JsonSerializer.Serialize(this, Whole);

    /// <summary>The operation that a body holds; null where this program makes nothing of it: a newer one wrote it, or it is damaged.</summary>
    internal static MeetingOperation? FromBody(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<MeetingOperation>(body, Whole);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>The meeting leader goes to a step, forward or back; its clock starts, or goes on from where it was.</summary>
public sealed record StepTaken(Guid Id, MeetingStep Step) : MeetingOperation(Id, 0);

/// <summary>More, or less, minutes for the step that it is at.</summary>
public sealed record TimeGiven(Guid Id, int Minutes) : MeetingOperation(Id, 0);

/// <summary>So many sit at the table.</summary>
public sealed record PeopleCounted(Guid Id, int Table, int People) : MeetingOperation(Id, Table);

/// <summary>The table turns to a card.</summary>
public sealed record CardTaken(Guid Id, int Table, string Card) : MeetingOperation(Id, Table);

/// <summary>The table leaves a card for now.</summary>
public sealed record CardSkipped(Guid Id, int Table, string Card) : MeetingOperation(Id, Table);

/// <summary>A blank card is filled in, at the table or by the meeting leader.</summary>
public sealed record CardAdded(Guid Id, int Table, DialogueGoal Goal, string Name, string Text) : MeetingOperation(Id, Table)
{
    /// <summary>The card's key from then on.</summary>
    [JsonIgnore]
    public string Card => Id.ToString("N");
}

/// <summary>An own card lies better at another goal.</summary>
public sealed record CardMoved(Guid Id, int Table, string Card, DialogueGoal Goal) : MeetingOperation(Id, Table);

/// <summary>A note to one of a card's four questions. Each writer's note is its own, so that two at once lose nothing; an empty one is taken away.</summary>
/// <param name="Note">The note's id; what it held before is replaced.</param>
/// <param name="Question">From 1 to 4.</param>
public sealed record NoteWritten(Guid Id, int Table, Guid Note, string Card, int Question, string Text) : MeetingOperation(Id, Table);

/// <summary>The table has agreed on a number, and the card lies on the board.</summary>
/// <param name="Rating">From 1 to 5.</param>
public sealed record RatingAgreed(Guid Id, int Table, string Card, int Rating) : MeetingOperation(Id, Table);

/// <summary>The table rates alone first, or does without.</summary>
public sealed record AloneSwitched(Guid Id, int Table, bool IsOn) : MeetingOperation(Id, Table);

/// <summary>What has been done in an area, or what hindered that it worked.</summary>
public sealed record StatusWritten(Guid Id, int Table, Guid Note, DialogueArea Area, bool IsHindrance, string Text) : MeetingOperation(Id, Table);

/// <summary>The table has done with a step.</summary>
public sealed record ReadySaid(Guid Id, int Table, MeetingStep Step, bool IsReady) : MeetingOperation(Id, Table);

/// <summary>The table's three votes over cards, all at once.</summary>
public sealed record VotesSpread(Guid Id, int Table, IReadOnlyDictionary<string, int> Votes) : MeetingOperation(Id, Table);

/// <summary>One vote more or less for a card, so that two phones of a table that vote at once lose nothing.</summary>
/// <param name="By">1 or -1.</param>
public sealed record VoteMoved(Guid Id, int Table, string Card, int By) : MeetingOperation(Id, Table);

/// <summary>A note of the meeting leader or note-taker.</summary>
public sealed record LeaderNoted(Guid Id, Guid Note, string Text) : MeetingOperation(Id, 0);

/// <summary>Something on the closing checklist has been talked about.</summary>
public sealed record ClosingTicked(Guid Id, string Item, bool IsDone) : MeetingOperation(Id, 0);

/// <summary>A row of the follow-up sheet; one with nothing in it is taken away.</summary>
public sealed record FollowUpWritten(Guid Id, FollowUpRow Row) : MeetingOperation(Id, 0)
{
    /// <summary>The mark of the row that the form was filled from, empty of a new one: what somebody else has written since is not written over. Null: it holds whatever there is.</summary>
    public string? From { get; init; }
}

/// <summary>What is to happen at a goal: the sheet's four columns.</summary>
/// <param name="Id">The row's id, and the intervention's that it becomes.</param>
/// <param name="Card">The card that it comes from; null: from the goal.</param>
/// <param name="Prioritised">What we put first.</param>
/// <param name="Achieved">What we want to achieve.</param>
/// <param name="Done">What we can do.</param>
/// <param name="Owner">Who is asked.</param>
public sealed record FollowUpRow(Guid Id, DialogueGoal Goal, string? Card, string Prioritised, string Achieved, string Done, Guid? Owner, DateOnly? Due)
{
    /// <summary>Another one for every other content.</summary>
    [JsonIgnore]
    public string Mark => FormMark.Of(((int)Goal).ToString(System.Globalization.CultureInfo.InvariantCulture), Card, Prioritised, Achieved, Done, Owner?.ToString("N"), Due?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [JsonIgnore]
    public bool IsEmpty => Prioritised.Length == 0 && Achieved.Length == 0 && Done.Length == 0;
}
