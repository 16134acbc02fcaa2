using System.Buffers;

namespace Arena.Evidence.Disclosure;

/// <summary>
/// Whole numbers one behind the other, seven bits to the byte, since most are counts of a few people: of a large publication it is
/// the memory that takes the time. They are written into a lent array, which is given back when all stand.
/// </summary>
internal sealed class PackedNumbers
{
    private const int MostBytes = 5;
    private byte[] bytes = [];
    private bool isLent;

    public int Length { get; private set; }

    public void AddByte(byte one)
    {
        Reserve(1);
        bytes[Length++] = one;
    }

    /// <summary>Adds one to the byte that stands there.</summary>
    public void Increase(int at) => bytes[at]++;

    /// <summary>Short for what is 0 or a little more.</summary>
    public void Add(ReadOnlySpan<int> numbers)
    {
        Reserve(MostBytes * numbers.Length);
        foreach (var number in numbers)
        {
            var rest = (uint)number;
            for (; rest > 127; rest >>= 7)
                bytes[Length++] = (byte)(rest | 128);
            bytes[Length++] = (byte)rest;
        }
    }

    /// <summary>Reads a number and goes on behind it.</summary>
    public int Next(ref int at)
    {
        uint number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[at++];
            number |= (uint)(one & 127) << shift;
            if (one < 128)
                return (int)number;
        }
    }

    public byte NextByte(ref int at) => bytes[at++];

    /// <summary>Nothing more is added for now: what stands takes no more room than it needs.</summary>
    public void Close()
    {
        if (!isLent)
            return;
        var lent = bytes;
        (bytes, isLent) = (lent.AsSpan(0, Length).ToArray(), false);
        ArrayPool<byte>.Shared.Return(lent);
    }

    private void Reserve(int more)
    {
        if (Length + more <= bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(1024, 2 * (Length + more)));
        bytes.AsSpan(0, Length).CopyTo(larger);
        if (isLent)
            ArrayPool<byte>.Shared.Return(bytes);
        (bytes, isLent) = (larger, true);
    }
}
