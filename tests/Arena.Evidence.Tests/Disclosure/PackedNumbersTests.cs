using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

public sealed class PackedNumbersTests
{
    private static readonly int[] numbers = [0, 1, 126, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, int.MaxValue, -1, int.MinValue];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(127, 1)]
    [InlineData(128, 2)]
    [InlineData(16_384, 3)]
    [InlineData(-1, 5)]
    public void ANumber_TakesAByteForEachSevenBits(int number, int bytes)
    {
        var packed = new PackedNumbers();
        packed.Add([number]);
        Assert.Equal(bytes, packed.Length);
    }

    [Fact]
    public void WhatIsWritten_IsRead_HoweverMuchItIs_AndWhetherClosedBetween()
    {
        var packed = new PackedNumbers();
        for (var round = 0; round < 300; round++)
        {
            packed.AddByte((byte)round);
            packed.Increase(packed.Length - 1);
            packed.Add(numbers);
            if (round % 50 == 7)
            {
                packed.Close();
                packed.Close();
            }
        }
        packed.Add([.. Enumerable.Repeat(numbers, 500).SelectMany(some => some)]); // at once, and far beyond the room that there is
        packed.Close();
        var at = 0;
        for (var round = 0; round < 300; round++)
        {
            Assert.Equal((byte)(round + 1), packed.NextByte(ref at));
            Assert.Equal(numbers, Read(packed, ref at));
        }
        for (var round = 0; round < 500; round++)
            Assert.Equal(numbers, Read(packed, ref at));
        Assert.Equal(packed.Length, at);
    }

    private static int[] Read(PackedNumbers packed, ref int at)
    {
        var read = new int[numbers.Length];
        for (var index = 0; index < read.Length; index++)
            read[index] = packed.Next(ref at);
        return read;
    }
}
