using Arena.Organisation;
using Arena.ActionPlans;
using Arena.Platform.Web;

namespace Arena.Tests.ActionPlans;

public sealed class CycleTimeTests
{
    private static readonly DateTimeOffset Planned = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero), Later = Planned.AddDays(1);

    [Theory]
    [InlineData("2024-02-29", 12, false, "2025-02-28")]
    [InlineData("2024-02-29", 48, false, "2028-02-29")]
    [InlineData("2026-01-31", 1, false, "2026-02-28")]
    [InlineData("2026-12-14", 3, false, "2027-03-14")]
    [InlineData("2023-02-28", 12, true, "2024-02-29")]
    [InlineData("2026-04-30", 1, true, "2026-05-31")]
    public void Step_LandsOnTheMonthsLastDayWhereItIsShorter(string from, int months, bool isWholeMonth, string day) =>
        Assert.Equal(Day(day), CycleTime.Step(Day(from), months, isWholeMonth));

    [Theory]
    [InlineData("2026-03-12", "2026-03-12", "2026-06-12")] // on its day
    [InlineData("2026-03-12", "2026-03-02", "2026-06-12")] // a little early
    [InlineData("2026-03-12", "2026-11-20", "2026-12-12")] // long after: what lay between is not to be done any more
    [InlineData("2026-03-12", "2025-12-12", "2026-03-12")] // the time before
    [InlineData("2026-12-14", "2026-12-30", "2027-03-14")] // over the year's end
    public void Next_GoesOnInItsRhythmOnceDone(string planned, string done, string next) =>
        Assert.Equal(Day(next), CycleTime.Next(Day(planned), Planned, 3, false, [new(Day(done), Later)]));

    [Fact]
    public void Next_WhatWasDoneBeforeItWasPlannedAnew_MovesNothing() =>
        Assert.Equal(new DateOnly(2026, 8, 1), CycleTime.Next(new(2026, 8, 1), Planned, 12, false, [new(new(2026, 3, 3), Planned.AddDays(-1))]));

    [Fact]
    public void Days_ThatNobodyPlanned_HaveAnotherKeyInEachUnit()
    {
        var dates = new CycleDates(null, CycleKind.AnnualDiscussion, [new("x", CycleKind.AnnualDiscussion, CycleRing.Law, "Årlig drøftelse", Day("2026-03-01"), true)], Day("2026-11-19"));
        var keys = ((string[])["2001-1", "2002-1"]).SelectMany(code => dates.Days(code, Day("2029-12-31"))).Select(day => day.Key).ToList();
        Assert.Equal(6, keys.Count);
        Assert.Equal(6, keys.Distinct().Count());
    }

    [Fact]
    public void Days_OverdueByARule_AndPlannedLater_AreBoth()
    {
        var dates = Dates(CycleKind.Apv, new(null, CycleRing.Law, Day("2026-12-10"), false, 36, null, null), "2026-11-19", done: "2023-01-10");
        Assert.Equal([("2026-01-10", CycleState.LateByRule, false), ("2026-12-10", CycleState.Coming, false), ("2029-12-10", CycleState.Coming, true)], Said(dates, "2030-01-01"));
        var days = dates.Days("2001-1", Day("2030-01-01")).Where(day => day.State != CycleState.Done).ToList();
        Assert.Equal((Day("2026-12-10"), "apv-three-years"), (days[0].Planned, days[0].Rule?.Key));
        Assert.Equal(days.Count, days.Select(day => day.Key).Distinct().Count());
    }

    [Fact]
    public void Days_OfARhythm_AreAllThere_AndOnlyTheNextIsSaid() =>
        Assert.Equal([("2026-12-08", CycleState.Coming, false), ("2027-03-08", CycleState.Coming, true), ("2027-06-08", CycleState.Coming, true), ("2027-09-08", CycleState.Coming, true), ("2027-12-08", CycleState.Coming, true)],
            Said(Dates(CycleKind.CoordinatorMeeting, new(null, CycleRing.Own, Day("2026-12-08"), false, 3, null, null), "2026-11-19"), "2027-12-31"));

    [Fact]
    public void Days_OfARhythmThatIsLate_GoOnAfterToday_IfItWasPlanned() =>
        Assert.Equal([("2026-09-30", CycleState.Late, false), ("2026-11-30", CycleState.Coming, true), ("2026-12-31", CycleState.Coming, true)],
            Said(Dates(CycleKind.Own, new("Tallene", CycleRing.Own, Day("2026-09-30"), true, 1, null, null), "2026-11-19"), "2026-12-31"));

    [Fact]
    public void Days_OfARule_ComeAgain_ButWhatIsOverdueCountsFromWhenItIsDone()
    {
        Assert.Equal([("2027-03-01", CycleState.Coming, false), ("2028-03-01", CycleState.Coming, true)], Said(Held("2026-03-01"), "2028-12-31"));
        Assert.Equal([("2026-03-01", CycleState.LateByRule, false)], Said(Held("2025-03-01"), "2028-12-31"));

        static CycleDates Held(string day) => new(null, CycleKind.AnnualDiscussion, [new("x", CycleKind.AnnualDiscussion, CycleRing.Law, "Årlig drøftelse", Day(day), true)], Day("2026-11-19"));
    }

    private static CycleDates Dates(CycleKind kind, CyclePlan plan, string today, string? done = null)
    {
        var item = new CycleItem { Id = Guid.CreateVersion7(), MunicipalityId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(), Kind = kind, AddedBy = Guid.CreateVersion7(), AddedAt = Planned };
        item.Plan(plan, Later);
        if (done is not null)
            item.MarkDone(Day(done), item.AddedBy, Planned);
        return new(item, kind, [], Day(today));
    }

    private static List<(string, CycleState, bool)> Said(CycleDates dates, string last) => dates.Days("2001-1", Day(last)).Where(day => day.State != CycleState.Done)
        .Select(day => (day.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), day.State, day.Follows)).ToList();

    [Fact]
    public void Next_OnceAndDone_IsNothing() => Assert.Null(CycleTime.Next(new(2026, 8, 1), Planned, null, false, [new(new(2026, 8, 1), Later)]));

    [Fact]
    public void Next_WithoutAPlan_CountsFromTheLastTime() =>
        Assert.Equal(new DateOnly(2027, 4, 22), CycleTime.Next(null, Planned, 12, false, [new(new(2024, 4, 1), Later), new(new(2026, 4, 22), Later)]));

    [Fact]
    public void Next_NeverReturnsADayThatIsDone()
    {
        var random = new Random(20261119);
        for (var round = 0; round < 2000; round++)
        {
            var planned = new DateOnly(2020, 1, 1).AddDays(random.Next(3000));
            var (every, isMonth) = (new[] { 1, 2, 3, 6, 12, 24, 36 }[random.Next(7)], random.Next(2) == 0);
            planned = isMonth ? CycleTime.EndOfMonth(planned) : planned;
            var done = Enumerable.Range(0, random.Next(5)).Select(_ => new DoneDay(planned.AddDays(random.Next(-400, 2000)), Later)).ToList();
            var next = CycleTime.Next(planned, Planned, every, isMonth, done)!.Value;
            Assert.True(next >= planned);
            var counting = done.Where(row => row.Day >= planned.AddDays(-every * 15)).ToList();
            Assert.All(counting, row => Assert.True(next > row.Day, $"{planned:O} every {every}: {next:O} after {row.Day:O}"));
            if (counting.Count == 0)
                Assert.Equal(planned, next);
            if (isMonth)
                Assert.Equal(CycleTime.EndOfMonth(next), next);
        }
    }

    [Fact]
    public void From_TheThirtyFirstComesBackAfterFebruary() =>
        Assert.Equal([new(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31)], CycleTime.From(new(2026, 1, 31), 1, false, new(2026, 4, 1)));

    [Theory]
    [InlineData("2024-02-29", "2027-02-28", CycleState.Coming)]
    [InlineData("2024-02-29", "2027-03-01", CycleState.LateByRule)]
    [InlineData("2023-11-14", "2026-11-14", CycleState.Coming)]
    [InlineData("2023-11-14", "2026-11-15", CycleState.LateByRule)]
    public void Apv_IsOverTheDayAfterThreeYears_AndSaysByWhichRule(string done, string today, CycleState state)
    {
        var dates = new CycleDates(null, CycleKind.Apv, [new("x", CycleKind.Apv, CycleRing.Law, "APV", Day(done), true)], Day(today));
        Assert.Equal(state, dates.State);
        Assert.Equal(Day(done).AddYears(3), dates.Due);
        Assert.Equal("apv-three-years", dates.Setting?.Key);
        Assert.Contains("§ 15 a", dates.Setting!.Source.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void ARule_CountsFromItsDay()
    {
        Assert.Null(CycleRules.For(CycleKind.Apv, new(2024, 1, 31)));
        Assert.Equal(36, CycleRules.For(CycleKind.Apv, new(2024, 2, 1))?.Months);
        Assert.Null(CycleRules.For(CycleKind.Budget, new(2026, 11, 19)));
    }

    [Fact]
    public void AnAgreementOfTheMunicipalitys_DoesNotBindACompany()
    {
        var today = new DateOnly(2026, 11, 19);
        Assert.Equal("wellbeing-three-years", CycleRules.For(CycleKind.WellbeingSurvey, today)?.Key);
        Assert.All((UnitOwnership[])[UnitOwnership.ExternalCompany, UnitOwnership.PublicWorkplace], owner =>
        {
            Assert.Null(CycleRules.For(CycleKind.WellbeingSurvey, today, owner));
            Assert.Equal("apv-three-years", CycleRules.For(CycleKind.Apv, today, owner)?.Key);
            var done = new CycleEntry("x", CycleKind.WellbeingSurvey, CycleRing.Agreed, "Trivselsmåling", today.AddYears(-4), true);
            Assert.NotEqual(CycleState.LateByRule, new CycleDates(null, CycleKind.WellbeingSurvey, [done], today, owner).State);
        });
    }

    [Fact]
    public void Rules_HaveTextsInBothLanguages_AndNoTwoOfAKindOnADay()
    {
        Assert.Equal(Enum.GetValues<CycleKind>().Where(kind => kind != CycleKind.Own), CycleRules.Kinds.Select(text => text.Kind).Order());
        Assert.All(CycleRules.All, rule => Assert.True(rule.Months > 0 && rule.Says.Danish != rule.Says.English && rule.Source.Danish.Length > 0));
        Assert.All(CycleRules.All.GroupBy(rule => rule.Kind), kind => Assert.All(kind, rule => Assert.DoesNotContain(kind, other => other != rule && other.From <= (rule.To ?? DateOnly.MaxValue) && rule.From <= (other.To ?? DateOnly.MaxValue))));
        Assert.Equal((10, new DateOnly(2024, 2, 1)), (CycleRules.CompetencePlan(new(2026, 11, 19)).Employed, CycleRules.CompetencePlan(new(2026, 11, 19)).From));
        // what a rule wants is not asked more seldom than it says
        Assert.All(CycleRules.Kinds, text => Assert.True(CycleRules.For(text.Kind, new(2026, 11, 19)) is not { } rule || text.EveryMonths <= rule.Months));
    }

    [Fact]
    public void Done_IsWrittenOnce_AndCanBeTakenBack()
    {
        var item = new CycleItem { Id = Guid.CreateVersion7(), MunicipalityId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(), Kind = CycleKind.Apv, AddedBy = Guid.CreateVersion7(), AddedAt = Planned };
        item.Plan(new(null, CycleRing.Law, new(2026, 11, 1), false, 36, null, null), Planned);
        Assert.True(item.MarkDone(new(2026, 11, 2), item.AddedBy, Later));
        Assert.False(item.MarkDone(new(2026, 11, 2), item.AddedBy, Later));
        // never later than the rule, though the plan's rhythm would say 1 November 2029 as well
        Assert.Equal(new DateOnly(2029, 11, 1), new CycleDates(item, CycleKind.Apv, [], new(2026, 11, 19)).Due);
        Assert.True(item.TakeBack(item.Done[0].Id, item.AddedBy, Later));
        Assert.Equal(new DateOnly(2026, 11, 1), new CycleDates(item, CycleKind.Apv, [], new(2026, 11, 19)).Due);
        Assert.NotNull(item.Done[0].TakenBackBy);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
