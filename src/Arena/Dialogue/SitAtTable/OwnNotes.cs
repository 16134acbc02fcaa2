using System.Security.Cryptography;
using System.Text;
using Arena.Dialogue.RunMeeting;

namespace Arena.Dialogue.SitAtTable;

/// <summary>
/// A phone has one note to a question, which it can write on. Its id follows from the seat, so that each writer's note is
/// its own, sent twice or not; nobody who has the id learns which phone it was, or that two notes are the same phone's.
/// </summary>
internal static class OwnNotes
{
    public static Guid Of(TableSeat seat, string card, int question) => Id($"{seat.Device:N} {seat.Meeting:N} {seat.Table} note {question} {card}");
    public static Guid Of(TableSeat seat, DialogueArea area, bool isHindrance) => Id($"{seat.Device:N} {seat.Meeting:N} {seat.Table} status {(int)area} {isHindrance}");

    /// <summary>The second of two operations that one press gives: the same whenever the first is sent again.</summary>
    public static Guid After(Guid operation) => Id($"{operation:N} then");

    private static Guid Id(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
