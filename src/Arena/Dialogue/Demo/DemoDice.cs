namespace Arena.Dialogue.Demo;

/// <summary>Chance from one seed: the same clock gives the same meetings.</summary>
internal sealed class DemoDice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A version-7 id of that moment.</summary>
    public Guid Id(DateTimeOffset at)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        Guid.CreateVersion7(at).ToByteArray(bigEndian: true).AsSpan(0, 6).CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>From minus the number to the number.</summary>
    public double Around(double most) => (random.NextDouble() * 2 - 1) * most;

    public bool Happens(double share) => random.NextDouble() < share;

    public int Upto(int number) => random.Next(number);
}
