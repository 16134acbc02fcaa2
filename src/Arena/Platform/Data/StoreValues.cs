using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arena.Platform.Data;

/// <summary>
/// How values lie in the database. SQLite has no types for ids, dates and moments: ids are 16 bytes in the order of
/// their making, dates whole numbers such as 20261019, moments milliseconds since 1970 (UTC). PostgreSQL has its own.
/// </summary>
internal static class StoreValues
{
    public static byte[] ToStore(Guid id) => id.ToByteArray(bigEndian: true);
    public static int ToStore(DateOnly date) => date.Year * 10000 + date.Month * 100 + date.Day;
    public static DateOnly DateFrom(int key) => new(key / 10000, key / 100 % 100, key % 100);

    /// <summary>The value as the provider's parameter wants it.</summary>
    public static object ForParameter(object? value, bool sqlite) => value switch
    {
        null => DBNull.Value,
        IsoWeek week => week.Key,
        Enum word => Convert.ToInt32(word, System.Globalization.CultureInfo.InvariantCulture),
        Guid id when sqlite => ToStore(id),
        DateOnly date when sqlite => ToStore(date),
        DateTimeOffset moment when sqlite => moment.ToUnixTimeMilliseconds(),
        DateTimeOffset moment => moment.ToUniversalTime(),
        TimeOnly time when sqlite => time.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        bool flag when sqlite => flag ? 1 : 0,
        _ => value,
    };

    public sealed class Week() : ValueConverter<IsoWeek, int>(week => week.Key, key => IsoWeek.FromKey(key));

    public sealed class Id() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    public sealed class Date() : ValueConverter<DateOnly, int>(date => ToStore(date), key => DateFrom(key));

    public sealed class Moment() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
