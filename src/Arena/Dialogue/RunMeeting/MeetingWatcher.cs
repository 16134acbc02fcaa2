using System.Threading.Channels;

namespace Arena.Dialogue.RunMeeting;

/// <summary>One open page. Should it be slower than the meeting, it gets the newest and nothing in between.</summary>
internal sealed class MeetingWatcher(MeetingView view, Guid device)
{
    private static readonly byte[] Alive = ":\n\n"u8.ToArray();
    private readonly Lock turn = new();
    private byte[]? last;
    private readonly Channel<byte[]> waiting = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public MeetingView View => view;

    /// <summary>The device, so that two pages of one phone count once.</summary>
    public Guid Device => device;
    public ChannelReader<byte[]> Waiting => waiting.Reader;

    /// <summary>Nothing is sent twice.</summary>
    public void Send(byte[] drawn)
    {
        lock (turn)
            if (!ReferenceEquals(drawn, last))
                waiting.Writer.TryWrite(last = drawn);
    }

    /// <summary>A sign of life, so that no proxy takes silence for death; never instead of news.</summary>
    public void Breathe()
    {
        lock (turn)
            if (waiting.Reader.Count == 0)
                waiting.Writer.TryWrite(Alive);
    }
}
