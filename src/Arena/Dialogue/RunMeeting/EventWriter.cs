using System.Buffers;
using System.Text;

namespace Arena.Dialogue.RunMeeting;

/// <summary>
/// Takes what is written as the data of one server-sent event without a name, in UTF-8, each line of it however it is ended.
/// A view is drawn for a whole room again and again: as text in between, and text put together, it was ten times its size.
/// </summary>
internal sealed class EventWriter : TextWriter
{
    private const int Ordinary = 32 * 1024;
    private readonly Encoder utf8 = new UTF8Encoding(false).GetEncoder();
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Ordinary);
    private int length;
    private bool hasReturned; // a line that \r has ended is not ended again by the \n after it

    public EventWriter() => Add("data: "u8);

    public override Encoding Encoding => Encoding.UTF8;

    public byte[] ToEvent()
    {
        Add("\n\n"u8);
        return buffer.AsSpan(0, length).ToArray();
    }

    public override void Write(char value)
    {
        if (value is '\n' or '\r' || !char.IsAscii(value))
            Write([value]);
        else
        {
            hasReturned = false;
            Room(1)[0] = (byte)value;
            length++;
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] value, int index, int count) => Write(value.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> value)
    {
        while (value.Length > 0)
        {
            var end = value.IndexOfAny('\n', '\r');
            var line = end < 0 ? value : value[..end];
            if (line.Length > 0)
            {
                hasReturned = false;
                length += utf8.GetBytes(line, Room(Encoding.UTF8.GetMaxByteCount(line.Length)), flush: false);
            }
            if (end < 0)
                return;
            if (!(hasReturned && value[end] == '\n'))
                Add("\ndata: "u8);
            hasReturned = value[end] == '\r';
            value = value[(end + 1)..];
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        length += bytes.Length;
    }

    private Span<byte> Room(int more)
    {
        if (buffer.Length - length < more)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + more));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        return buffer.AsSpan(length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
        base.Dispose(disposing);
    }
}
