using System.Threading.Channels;

namespace Arena.Platform.Mail;

/// <summary>Whether there is mail here, and the bell that wakes the sender when one has been written.</summary>
internal sealed class PostOffice(ServerSettings settings, TimeProvider time)
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Null: no mails are made.</summary>
    public MailSettings? Settings { get; } = settings.Mail;

    public bool IsOpen => Settings is not null;

    public void Ring() => bell.Writer.TryWrite(true);

    /// <summary>Returns when the bell has rung, and at the latest after the time: others' mails, and those whose pause is over.</summary>
    public async Task WaitForBell(TimeSpan longest, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pause = Task.Delay(longest, time, either.Token);
        var rung = bell.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(pause, rung);
        bell.Reader.TryRead(out _);
        await either.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }
}
