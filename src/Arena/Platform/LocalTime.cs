namespace Arena.Platform;

/// <summary>Days and weeks are Denmark's, wherever the server stands.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateTime In(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Copenhagen).DateTime;
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(In(moment));
    public static DateTime LocalNow(this TimeProvider time) => In(time.GetUtcNow());
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.LocalNow());
    public static IsoWeek ThisWeek(this TimeProvider time) => IsoWeek.Of(time.Today());

    /// <summary>The moment a Danish clock shows this; in the hour that is skipped in spring, one hour later.</summary>
    public static DateTimeOffset Moment(DateOnly date, TimeOnly clock)
    {
        var local = date.ToDateTime(clock);
        if (Copenhagen.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, Copenhagen.GetUtcOffset(local)).ToUniversalTime();
    }
}
