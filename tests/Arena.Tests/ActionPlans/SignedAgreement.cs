using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Tests.ActionPlans;

/// <summary>An annual discussion that both sides have signed.</summary>
internal static class SignedAgreement
{
    public static JointAgreement Annual(Guid municipality, Unit unit, DateOnly held, Person manager, Person staff)
    {
        var at = LocalTime.Moment(held, new TimeOnly(15, 0));
        var one = JointAgreement.Begin(municipality, unit.Id, AgreementKind.AnnualOhsReview, held.Year, 20, at);
        one.Write(one.Fields.ToDictionary(field => field, field => field.IsDate() ? FieldText.Of(held) : field.IsPromise() ? "1" : $"Om {field}"), manager.Id, at);
        Assert.Equal(SignOutcome.Signed, one.Sign(new(manager.Id, AgreementSide.Management, Role.Manager), one.Version, at));
        Assert.Equal(SignOutcome.Signed, one.Sign(new(staff.Id, AgreementSide.Staff, Role.SafetyRep), one.Version, at));
        return one;
    }
}
