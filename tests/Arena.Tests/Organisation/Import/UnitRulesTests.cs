using Arena.Organisation;
using Arena.Organisation.Import;

namespace Arena.Tests.Organisation.Import;

public sealed class UnitRulesTests
{
    private readonly PlannedTown town = new();

    [Fact]
    public void Rows_InAnyOrder_FindTheirParents()
    {
        var tally = town.Units(Lists.Care.Reverse());
        Assert.Equal((5, 0), (tally.New, tally.Rejected.Count));
        Assert.Equal(town["2001"].Id, town["2001-1"].ParentId);
        Assert.Null(town["100"].ParentId);
        Assert.Equal(UnitLevel.Workplace, town["2001"].Level);
    }

    [Fact]
    public void AnUnknownParent_IsRejected_WithWhatHangsBelow()
    {
        var tally = town.Units([.. Lists.Care, "30;Hus;99;Arbejdsplads", "30-1;Hold;30;Team", "30-2;Hold;30-1;Team"]);
        Assert.Equal([(7, ImportReasons.UnknownParent), (8, ImportReasons.BelowRejected), (9, ImportReasons.BelowRejected)], tally.Rejected.Select(row => (row.Line, row.Reason)));
        Assert.Equal(5, tally.New);
    }

    [Fact]
    public void ARing_IsRejected_WithWhatHangsBelow()
    {
        var tally = town.Units(["50-1;Hold;50;Team", .. Lists.Care, "50;A;51;Område", "51;B;52;Område", "52;C;50;Område", "60;Sin egen;60;Område"]);
        Assert.Equal([2, 8, 9, 10, 11], tally.Rejected.Select(row => row.Line).Order());
        Assert.Equal(4, tally.Rejected.Count(row => row.Reason == ImportReasons.Cycle));
        Assert.Equal(2, Assert.Single(tally.Rejected, row => row.Reason == ImportReasons.BelowRejected).Line);
    }

    [Fact]
    public void ARepeatedRow_IsADuplicate_AndARepeatedCodeIsRejected()
    {
        var tally = town.Units([.. Lists.Care, Lists.Care[3], "2001-1;Et andet navn;2001;Team", ";Uden kode;2001;Team"]);
        Assert.Equal(7, Assert.Single(tally.Duplicates).Line);
        Assert.Equal([(8, ImportReasons.CodeTwice), (9, ImportReasons.NoCode)], tally.Rejected.Select(row => (row.Line, row.Reason)));
        Assert.Equal("Solgaven, stuen", town["2001-1"].Name);
    }

    [Fact]
    public void OnlyOneRow_IsTheMunicipality()
    {
        var tally = town.Units([.. Lists.Care, "200;Nabo;;Kommune", "210;Naboens;200;Forvaltning"]);
        Assert.Equal([(7, ImportReasons.SecondTop), (8, ImportReasons.BelowRejected)], tally.Rejected.Select(row => (row.Line, row.Reason)));
    }

    [Fact]
    public void Kinds_AreReadFromNames_TeamsTakeTheirWorkplaces_AndALaterChangeIsNotUndone()
    {
        town.Units([.. Lists.Care, "3001;Hjemmeplejen Syd;110;Arbejdsplads", "3001-1;Gruppe 1;3001;Team", "4001;Skolen;100;Arbejdsplads", "4001-1;Hold;4001;Team"]);
        Assert.Equal([UnitKind.NursingHome, UnitKind.NursingHome, UnitKind.HomeCare, UnitKind.HomeCare, UnitKind.Other, UnitKind.Other],
            new[] { "2001", "2001-1", "3001", "3001-1", "4001", "4001-1" }.Select(code => town[code].Kind));
        Assert.False(new PlannedTown().WithUnits(Lists.Care)["2001"].IsRenamed);
    }

    [Fact]
    public void TheSameListAgain_ChangesNothing()
    {
        town.Units(Lists.Care);
        var tally = town.Units(Lists.Care.Reverse());
        Assert.Equal((5, false, false), (tally.Unchanged, tally.ChangesSomething, town.UnitPlan.ChangesTree));
    }

    [Fact]
    public void ANewNameOrType_IsAChange_AnotherParent_AMove()
    {
        town.Units(Lists.Care);
        var tally = town.Units([.. Lists.Care[..3], "2001-1;Solgaven, haven;2001;Team", "2001-2;Solgaven, 1. sal;110;Team"]);
        Assert.Equal((1, 1, 3, 0), (tally.Changed, tally.Moved, tally.Unchanged, tally.Ended));
        Assert.True(town["2001-1"].IsRenamed);
        Assert.True(town["2001-2"].IsMoved);
    }

    [Fact]
    public void WhoIsMissing_Ends_AndMayComeBack()
    {
        town.Units(Lists.Care);
        Assert.Equal(1, town.Units(Lists.Care[..4]).Ended);
        Assert.True(town["2001-2"].IsEnded);
        Assert.Equal(0, town.Units(Lists.Care[..4]).Ended);
        Assert.Equal((1, 4), (town.Units(Lists.Care).Changed, town.UnitPlan.OpenBefore));
        Assert.True(town["2001-2"].IsReopened);
    }

    [Fact]
    public void AUnitOnARejectedRow_IsNotMissing_NorWhatItHangsUnder()
    {
        town.Units(Lists.Care);
        var tally = town.Units([.. Lists.Care[..2], "2001-1;Solgaven, stuen;20001;Team", "2001-2;Solgaven, 1. sal;110;Team"]);
        Assert.Equal((1, 0), (tally.Rejected.Count, tally.Ended));
        Assert.True(town["2001"].IsOpenOn(Lists.Today));
    }

    [Fact]
    public void AnUnknownType_IsGuessed_AndSaid()
    {
        var tally = town.Units([.. Lists.Care, "70;Et hus;110;Plejecenter", "71;;110;Team"]);
        Assert.Equal([ImportReasons.UnknownType, ImportReasons.NoName], tally.Warnings.Select(row => row.Reason));
        Assert.Equal((UnitLevel.Area, "71"), (town["70"].Level, town["71"].Name));
    }

    [Theory]
    [InlineData("30/1")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("30\\1")]
    public void ACodeThatFitsInNoAddress_IsRejected_WithWhatHangsBelow(string code)
    {
        var tally = town.Units([.. Lists.Care, $"{code};Hus;110;Arbejdsplads", $"30-2;Hold;{code};Team"]);
        Assert.Equal([(7, ImportReasons.CodeNotInAddress), (8, ImportReasons.BelowRejected)], tally.Rejected.Select(row => (row.Line, row.Reason)));
        Assert.Equal(5, tally.New);
    }

    [Theory]
    [InlineData("30?1")]
    [InlineData("3 0")]
    [InlineData("3%2F0")]
    [InlineData("Ø#1")]
    public void ACodeThatIsOnlyOdd_IsTaken(string code)
    {
        var tally = town.Units([.. Lists.Care, $"{code};Hus;110;Arbejdsplads"]);
        Assert.Empty(tally.Rejected);
    }

    [Fact]
    public void ALongChain_IsRead()
    {
        var rows = Enumerable.Range(1, 3000).Select(number => $"K{number};Led {number};{(number == 1 ? "100" : $"K{number - 1}")};Team");
        Assert.Equal(3001, town.Units([.. rows.Reverse(), Lists.Care[0]]).New);
    }
}
