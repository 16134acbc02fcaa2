using static Arena.Platform.Web.Language;

namespace Arena.Platform.Access;

internal static class RoleTitles
{
    private static readonly Role[] MostTelling =
    [
        Role.Administrator, Role.Planner, Role.Consultant, Role.Manager, Role.TrainingCoordinator, Role.OhsCoordinator, Role.SafetyRep,
        Role.UnionRep, Role.HealthChampion, Role.Caseworker, Role.HotlineCounsellor, Role.Evaluator, Role.Employee,
    ];

    /// <summary>The title that says most of what the person does here.</summary>
    public static string Of(Viewer viewer) => Of(Array.Find(MostTelling, viewer.Holds) is var role && role != default ? role : Role.Employee);

    public static string Of(Role role) => role switch
    {
        Role.Manager => T("leder", "manager"),
        Role.TrainingCoordinator => T("træningstovholder", "training coordinator"),
        Role.SafetyRep => T("arbejdsmiljørepræsentant", "safety rep"),
        Role.UnionRep => T("tillidsrepræsentant", "union rep"),
        Role.OhsCoordinator => T("arbejdsmiljøkoordinator", "OHS coordinator"),
        Role.HealthChampion => T("sundhedsambassadør", "health champion"),
        Role.Consultant => T("konsulent", "consultant"),
        Role.Planner => T("planlægger", "planner"),
        Role.Caseworker => T("sagsbehandler", "caseworker"),
        Role.HotlineCounsellor => T("rådgiver på hotlinen", "hotline counsellor"),
        Role.Evaluator => T("evaluator", "evaluator"),
        Role.Administrator => T("administrator", "administrator"),
        _ => T("medarbejder", "employee"),
    };
}
