using System.Buffers.Binary;
using System.Text;
using Arena.Dialogue.KeepPhoto;

namespace Arena.Tests.Dialogue.KeepPhoto;

public sealed class PhotoStripperTests
{
    [Fact]
    public void Jpeg_LosesPlaceTimeCameraAndComments_AndKeepsThePicture()
    {
        var (bytes, type) = PhotoStripper.Strip(Photos.Jpeg(orientation: 1))!.Value;
        Assert.Equal("image/jpeg", type);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Photos.Place));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
        Assert.True(bytes.AsSpan().IndexOf(Photos.Scan) > 0);
        Assert.True(bytes.AsSpan().EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]));
        // once bare it stays as it is
        Assert.Equal(bytes, PhotoStripper.Strip(bytes)!.Value.Bytes);
    }

    [Fact]
    public void Jpeg_LosesTheSmallPictureInItsHeader_AndKeepsABareOne()
    {
        byte[] small = [0xFF, 0xE0, 0, 22, .. "JFXX\0"u8, 0x10, .. Photos.Place.AsSpan(0, 4), .. new byte[10]], bare = [0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];
        byte[] thumbnail = [0xFF, 0xE0, 0, 19, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7];
        foreach (var (head, kept) in (IEnumerable<(byte[], bool)>)[(small, false), (thumbnail, false), (bare, true)])
        {
            var bytes = PhotoStripper.Strip([0xFF, 0xD8, .. head, .. Photos.Jpeg(orientation: 1).AsSpan(2)])!.Value.Bytes;
            Assert.Equal(kept, bytes.AsSpan().IndexOf(head) == 2);
            Assert.True(bytes.AsSpan().IndexOf(Photos.Scan) > 0);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void Jpeg_KeepsHowItIsTurned_AndNothingElse(int orientation)
    {
        var bytes = PhotoStripper.Strip(Photos.Jpeg(orientation))!.Value.Bytes;
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Photos.Place));
        var exif = bytes.AsSpan().IndexOf("Exif"u8);
        Assert.Equal(34, BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(exif - 2)));
        Assert.Equal(orientation, bytes[exif + 25]);
        Assert.Equal(bytes, PhotoStripper.Strip(bytes)!.Value.Bytes);
    }

    [Fact]
    public void Png_LosesTextsExifAndTime()
    {
        var (bytes, type) = PhotoStripper.Strip(Photos.Png())!.Value;
        Assert.Equal("image/png", type);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Photos.Place));
        foreach (var chunk in (string[])["tEXt", "iTXt", "eXIf", "tIME"])
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(chunk)));
        Assert.True(bytes.AsSpan().IndexOf("IDAT"u8) > 0);
    }

    [Fact]
    public void OtherFiles_AndPicturesThatBreakOff_AreNone()
    {
        foreach (var other in (byte[][])[[], "GIF89a"u8.ToArray(), "<svg onload=x>"u8.ToArray(), "%PDF-1.7"u8.ToArray(), [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1]])
            Assert.Null(PhotoStripper.Strip(other));
        foreach (var whole in (byte[][])[Photos.Jpeg(6), Photos.Png()])
            for (var length = 0; length < whole.Length - Photos.After.Length; length++)
                Assert.Null(PhotoStripper.Strip(whole.AsSpan(0, length)));
    }

    [Fact]
    public void Whatever_IsIn_NothingBreaks()
    {
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            var file = round % 2 == 0 ? Photos.Jpeg(6) : Photos.Png();
            for (var change = random.Next(1, 5); change > 0; change--)
                file[random.Next(3, file.Length)] = (byte)random.Next(256);
            PhotoStripper.Strip(file);
        }
    }
}

/// <summary>Pictures as a phone writes them, with where they were taken in every place that there is for it.</summary>
internal static class Photos
{
    public static readonly byte[] Place = "55.6761N12.5683E"u8.ToArray();
    public static readonly byte[] Scan = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];

    /// <summary>What some phones put after the picture's end.</summary>
    public static readonly byte[] After = [.. "FILM"u8, .. Place];

    public static byte[] Jpeg(int orientation) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0II"u8, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. Place]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Place]), .. Segment(0xED, Place), .. Segment(0xFE, Place),
        .. Segment(0xDB, new byte[65]), .. Segment(0xC2, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Scan,
        // a progressive picture has more scans, and there may be something between them
        .. Segment(0xFE, Place), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Scan, 0xFF, 0xD9, .. After,
    ];

    public static byte[] Png() =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. Chunk("tEXt", Place), .. Chunk("iTXt", Place), .. Chunk("eXIf", Place), .. Chunk("tIME", Place),
        .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 2, 0, 1]), .. Chunk("tEXt", Place), .. Chunk("IEND", []), .. After,
    ];

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string kind, ReadOnlySpan<byte> content) => [0, 0, 0, (byte)content.Length, .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];
}
