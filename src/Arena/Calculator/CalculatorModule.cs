using Arena.Calculator.CheckGroundwork;
using Arena.Calculator.CompareGroups;
using Arena.Platform.Access;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator;

/// <summary>The module's table of contents.</summary>
internal static class CalculatorModule
{
    // whose work is to read and plan evaluations; everybody else finds it at the foot of each page
    private static readonly Role[] InMenu = [Role.Planner, Role.Evaluator, Role.Consultant, Role.OhsCoordinator];

    public static IServiceCollection AddCalculator(this IServiceCollection services) =>
        services.AddSingleton(new NavItem(50, "efterregn", () => T("Efterregn", "Calculator"), viewer => Array.Exists(InMenu, viewer.Holds) ? CalculatorLinks.Compare : null));

    public static void MapCalculator(this WebApplication app)
    {
        CheckGroundworkSlice.Map(app);
        CompareGroupsSlice.Map(app);
    }
}
