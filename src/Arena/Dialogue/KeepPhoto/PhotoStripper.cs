using System.Buffers.Binary;

namespace Arena.Dialogue.KeepPhoto;

/// <summary>
/// Takes out of a picture what tells where, when and with which phone it was taken: of a JPEG all APP1 to APP15, small pictures and comments,
/// of a PNG its texts, Exif and time. How it is to be turned stays, and nothing else of it. The picture's own data is untouched.
/// </summary>
internal static class PhotoStripper
{
    public const string Jpeg = "image/jpeg", Png = "image/png";
    private static readonly byte[] PngBegin = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string[] PngKept = ["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"];

    /// <summary>The bare picture and its type; null where it is neither a whole JPEG nor a whole PNG.</summary>
    public static (byte[] Bytes, string Type)? Strip(ReadOnlySpan<byte> file) => file.StartsWith(PngBegin) ? Of(StripPng(file), Png) : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Of(StripJpeg(file), Jpeg) : null;

    private static (byte[] Bytes, string Type)? Of(byte[]? bytes, string type) => bytes is null ? null : (bytes, type);

    private static byte[]? StripJpeg(ReadOnlySpan<byte> file)
    {
        using var bare = new MemoryStream(file.Length);
        bare.Write(file[..2]);
        var (at, turned) = (2, 1);
        using var head = new MemoryStream();
        while (true)
        {
            while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF)
                at++;
            if (at + 4 > file.Length || file[at] != 0xFF || file[at + 1] is 0x00 or 0xD9 or (>= 0xD0 and <= 0xD8))
                return null;
            var (marker, length) = (file[at + 1], BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
            if (length < 2 || at + 2 + length > file.Length)
                return null;
            var segment = file.Slice(at, 2 + length);
            if (marker == 0xE1 && turned == 1)
                turned = Orientation(segment[4..]);
            if (marker is not ((>= 0xE0 and <= 0xEF) or 0xFE) || IsBareJfif(marker, segment[4..]))
                head.Write(segment);
            at += 2 + length;
            if (marker == 0xDA)
                break;
        }
        // what follows the picture's end is none of it: phones put a second picture or a film there
        var end = EndOf(file, at);
        if (end < 0)
            return null;
        if (turned != 1)
            bare.Write(Turned(turned));
        head.WriteTo(bare);
        return StripScans(file[at..end], bare);
    }

    // a header with a small picture in it, which may be of another moment than the large one, goes whole
    private static bool IsBareJfif(byte marker, ReadOnlySpan<byte> body) => marker == 0xE0 && body.Length == 14 && body.StartsWith("JFIF\0"u8);

    // between the scans of a progressive picture there are segments again
    private static byte[]? StripScans(ReadOnlySpan<byte> rest, MemoryStream bare)
    {
        var at = 0;
        while (at < rest.Length)
        {
            if (rest[at] != 0xFF || at + 1 >= rest.Length || rest[at + 1] is 0x00 or 0xFF or (>= 0xD0 and <= 0xD7))
            {
                bare.WriteByte(rest[at++]);
                if (rest[at - 1] == 0xFF && at < rest.Length && rest[at] != 0xFF)
                    bare.WriteByte(rest[at++]);
                continue;
            }
            if (rest[at + 1] == 0xD9)
            {
                bare.Write(rest.Slice(at, 2));
                return bare.ToArray();
            }
            if (at + 4 > rest.Length || BinaryPrimitives.ReadUInt16BigEndian(rest[(at + 2)..]) is var length && (length < 2 || at + 2 + length > rest.Length))
                return null;
            var whole = 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[(at + 2)..]);
            if (rest[at + 1] is not ((>= 0xE0 and <= 0xEF) or 0xFE))
                bare.Write(rest.Slice(at, whole));
            at += whole;
        }
        return null;
    }

    private static int EndOf(ReadOnlySpan<byte> file, int from)
    {
        var at = from;
        while (at + 1 < file.Length)
            if (file[at] != 0xFF || file[at + 1] is 0x00 or 0xFF or (>= 0xD0 and <= 0xD7))
                at++;
            else if (file[at + 1] == 0xD9)
                return at + 2;
            else if (at + 4 <= file.Length)
                at += 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
            else
                return -1;
        return -1;
    }

    /// <summary>From 1 to 8 as Exif counts; 1 where it says nothing.</summary>
    private static int Orientation(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 14 || !exif.StartsWith("Exif\0\0"u8))
            return 1;
        var tiff = exif[6..];
        var little = tiff[0] == 'I';
        ushort Short(ReadOnlySpan<byte> from) => little ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2)
            return 1;
        var count = Short(tiff[(int)first..]);
        for (var entry = 0; entry < count && first + 2 + 12 * (entry + 1) <= tiff.Length; entry++)
            if (tiff[((int)first + 2 + 12 * entry)..] is var one && Short(one) == 0x0112)
                return Short(one[8..]) is >= 1 and <= 8 and var turned ? turned : 1;
        return 1;
    }

    private static byte[] Turned(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0MM"u8, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01,
        0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)orientation, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    private static byte[]? StripPng(ReadOnlySpan<byte> file)
    {
        using var bare = new MemoryStream(file.Length);
        bare.Write(PngBegin);
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                return null;
            var kind = System.Text.Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            if (at == 8 && kind != "IHDR")
                return null;
            if (PngKept.Contains(kind, StringComparer.Ordinal))
                bare.Write(file.Slice(at, 12 + (int)length));
            if (kind == "IEND")
                return bare.ToArray();
            at += 12 + (int)length;
        }
        return null;
    }
}
