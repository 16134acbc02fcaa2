using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ArrangeUnits;

/// <summary>From which day a change of the organisation may count: as far back as the weeks can be counted anew.</summary>
internal static class PlacingDays
{
    private const int MonthsAhead = 24;

    public static async Task<DateOnly?> Read(ArenaDb db, Guid municipality, FormInput form, TimeProvider time, bool ahead = true)
    {
        var today = time.Today();
        var earliest = (await db.Set<Municipality>().FirstAsync(row => row.Id == municipality)).KeepsFrom(today);
        var latest = ahead ? today.AddMonths(MonthsAhead) : today;
        return form.Date("dato", earliest, latest, T(
            $"Skriv en dag fra {Format.Date(earliest)} til {Format.Date(latest)}. Længere tilbage kan ugerne ikke tælles om.",
            $"Write a day from {Format.Date(earliest)} to {Format.Date(latest)}. Further back the weeks cannot be counted anew."));
    }
}
