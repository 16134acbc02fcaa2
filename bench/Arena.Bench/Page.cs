namespace Arena.Bench;

/// <summary>An open page: what it asks for, since when something is due to it, and what to do when that comes.</summary>
/// <param name="table">Of a phone its table; of the board and the leader's screen 0.</param>
internal sealed class Page(int table, byte[] request)
{
    private long due;
    public int Table => table;
    public byte[] Request => request;

    /// <summary>Called when something came that was due, with when it was asked for and when it came.</summary>
    public Action<long, long>? Came { get; set; }
    public bool IsDue => Volatile.Read(ref due) != 0;

    public void Expect(long since) => Interlocked.CompareExchange(ref due, since, 0);

    public void Heard(long at)
    {
        if (Interlocked.Exchange(ref due, 0) is not 0 and var since)
            Came?.Invoke(since, at);
    }
}
