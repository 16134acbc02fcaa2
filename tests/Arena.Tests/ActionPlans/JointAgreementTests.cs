using Arena.ActionPlans;
using Arena.Platform.Access;

namespace Arena.Tests.ActionPlans;

/// <summary>What counts as agreed, whatever is written and signed in whatever order.</summary>
public sealed class JointAgreementTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 19, 11, 0, 0, TimeSpan.Zero);
    private static readonly Guid Writer = Guid.CreateVersion7();
    private static readonly AgreementSigner Manager = new(Guid.CreateVersion7(), AgreementSide.Management, Role.Manager);
    private static readonly AgreementSigner SafetyRep = new(Guid.CreateVersion7(), AgreementSide.Staff, Role.SafetyRep);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sign_ByBoth_InEitherOrder_MakesIt(bool managerFirst)
    {
        var one = Written();
        var (first, second) = managerFirst ? (Manager, SafetyRep) : (SafetyRep, Manager);

        Assert.Equal(SignOutcome.Signed, one.Sign(first, one.Version, Noon));
        Assert.False(one.IsMade);
        Assert.Equal(SignOutcome.Signed, one.Sign(second, one.Version, Noon.AddDays(2)));
        Assert.True(one.IsMade);
        Assert.Equal(Noon.AddDays(2), one.MadeAt);
    }

    [Fact]
    public void Sign_WithAnythingMissing_IsRefused()
    {
        foreach (var field in AgreementFields.Of(AgreementKind.Start, hasCompetencePlan: true))
        {
            var one = New();
            one.Write(All(one).Where(pair => pair.Key != field).ToDictionary(), Writer, Noon);

            Assert.Equal([field], one.Missing());
            Assert.Equal(SignOutcome.Incomplete, one.Sign(Manager, one.Version, Noon));
            Assert.Empty(one.Signatures);
        }
    }

    [Fact]
    public void Write_AfterASignature_AsksForBothAgain_AndKeepsWhatWasSigned()
    {
        var one = Written();
        one.Sign(Manager, one.Version, Noon);
        one.Sign(SafetyRep, one.Version, Noon);

        Assert.True(one.Write(new Dictionary<AgreementField, string> { [AgreementField.Gains] = "Noget andet" }, Writer, Noon.AddDays(1)));

        Assert.False(one.IsMade);
        Assert.True(one.LostSignatures);
        Assert.Null(one.SignatureOf(AgreementSide.Management));
        Assert.Equal(2, one.Signatures.Count);
        Assert.Equal(SignOutcome.Signed, one.Sign(Manager, one.Version, Noon.AddDays(2)));
        Assert.False(one.LostSignatures);
        Assert.False(one.IsMade);
        Assert.Equal(SignOutcome.Signed, one.Sign(SafetyRep, one.Version, Noon.AddDays(3)));
        Assert.True(one.IsMade);
    }

    [Fact]
    public void Write_OfTheSameWords_LeavesTheSignatures()
    {
        var one = Written();
        one.Sign(Manager, one.Version, Noon);

        Assert.False(one.Write(All(one), Writer, Noon.AddDays(1)));

        Assert.NotNull(one.SignatureOf(AgreementSide.Management));
    }

    [Fact]
    public void Sign_OfWordsThatHaveChanged_OrTwice_OrForBothSides_IsRefused()
    {
        var one = Written();

        Assert.Equal(SignOutcome.Changed, one.Sign(Manager, one.Version - 1, Noon));
        Assert.Equal(SignOutcome.Signed, one.Sign(Manager, one.Version, Noon));
        Assert.Equal(SignOutcome.SignedAlready, one.Sign(Manager, one.Version, Noon));
        Assert.Equal(SignOutcome.OtherSide, one.Sign(new(Manager.PersonId, AgreementSide.Staff, Role.UnionRep), one.Version, Noon));
        Assert.Single(one.Signatures);
    }

    [Fact]
    public void NoPath_MakesIt_WithoutBothUnderTheSameWords()
    {
        var made = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var (random, one) = (new Random(seed), Written());
            for (var act = 0; act < 40; act++)
            {
                if (random.Next(4) == 0)
                    one.Write(new Dictionary<AgreementField, string> { [one.Fields[random.Next(one.Fields.Count)]] = random.Next(3) == 0 ? "" : random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture) }, Writer, Noon.AddHours(act));
                else
                    one.Sign(random.Next(2) == 0 ? Manager : SafetyRep, one.Version - random.Next(2), Noon.AddHours(act));
                var now = one.Signatures.Where(signature => signature.Version == one.Version).ToList();
                Assert.Equal(one.IsMade, now.Select(signature => signature.Side).Distinct().Count() == 2);
                Assert.True(now.Count <= 2 && now.Select(signature => signature.PersonId).Distinct().Count() == now.Count);
                if (now.Count > 0)
                    Assert.Empty(one.Missing());
                made += one.IsMade ? 1 : 0;
            }
        }
        Assert.True(made > 100, $"only {made} were ever made");
    }

    [Fact]
    public void Overtaken_IsOnlyWhatBothChanged_AndWhatOneLeftStands()
    {
        var one = Written();
        var seen = one.Version;
        one.Write(new Dictionary<AgreementField, string> { [AgreementField.Gains] = "Deres", [AgreementField.Resources] = "Også deres" }, Writer, Noon);
        var mine = All(one);
        mine[AgreementField.Gains] = "Mit";

        var overtaken = one.Overtaken(mine, seen);

        Assert.Equal("Deres", Assert.Single(overtaken).Theirs);
        Assert.False(mine.ContainsKey(AgreementField.Resources));
        Assert.Empty(one.Overtaken(mine, one.Version));
        Assert.Single(one.Overtaken(mine, 999));
    }

    [Theory]
    [InlineData(9, AgreementField.KnowledgeNeeded)]
    [InlineData(10, AgreementField.CompetencePlan)]
    public void Annual_AsksForACompetencePlan_FromTenEmployed(int employed, AgreementField expected) =>
        Assert.Equal([expected], JointAgreement.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), AgreementKind.AnnualOhsReview, 2026, employed, new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero)).Fields.Where(field => field.Part() == AgreementPart.Knowledge));

    [Theory]
    [InlineData(PlanCheckKind.Quality, 0, 0)]
    [InlineData(PlanCheckKind.Quality, 0b111111, 6)]
    [InlineData(PlanCheckKind.Quality, 0b010101, 3)]
    [InlineData(PlanCheckKind.Quality, 0b1000000, 0)]
    [InlineData(PlanCheckKind.Anchoring, 0b1111, 4)]
    [InlineData(PlanCheckKind.Anchoring, 0b110000, 0)]
    public void Check_CountsItsOwnPointsOnly(PlanCheckKind kind, int held, int score)
    {
        var check = new PlanCheck { Id = Guid.CreateVersion7(), MunicipalityId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(), Kind = kind, Held = held, By = Writer, At = Noon };

        Assert.Equal(score, check.Score);
        Assert.Equal(PlanCheck.PointsOf(kind) - score, check.Missing.Count);
    }

    private static JointAgreement New() => JointAgreement.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), AgreementKind.Start, 0, 20, Noon);

    private static JointAgreement Written()
    {
        var one = New();
        one.Write(All(one), Writer, Noon);
        return one;
    }

    private static Dictionary<AgreementField, string> All(JointAgreement one) => one.Fields.ToDictionary(field => field, field => field.IsPromise() ? "1" : $"Om {field}");
}
