using Arena.ActionPlans.AnswerOwner;
using Arena.ActionPlans.ChangeIntervention;
using Arena.ActionPlans.CheckPlan;
using Arena.ActionPlans.DocumentPlan;
using Arena.ActionPlans.KeepStandings;
using Arena.ActionPlans.LeadIntervention;
using Arena.ActionPlans.PassOn;
using Arena.ActionPlans.PlaceMaturity;
using Arena.ActionPlans.ReadInterventionLog;
using Arena.ActionPlans.RemindPeople;
using Arena.ActionPlans.ReviewIntervention;
using Arena.ActionPlans.SeeIntervention;
using Arena.ActionPlans.SeePlan;
using Arena.ActionPlans.SeePlans;
using Arena.ActionPlans.SignTogether;
using Arena.ActionPlans.TakeSteps;
using Arena.ActionPlans.TellAgreements;
using Arena.ActionPlans.TellPersonalData;
using Arena.ActionPlans.WriteIdea;
using Arena.Organisation;
using Arena.Platform.Data;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>The module's table of contents.</summary>
internal static class ActionPlansModule
{
    public static IServiceCollection AddActionPlans(this IServiceCollection services)
    {
        services.AddSingleton<PlanReach>();
        services.AddSingleton<PlanBook>();
        services.AddSingleton<IFrontPageItems, AgreementItems>();
        services.AddSingleton<IFrontPageItems, PlanItems>();
        services.AddSingleton<IFrontPageItems, SuggestionItems>();
        services.AddSingleton<IFrontPageItems, CheckItems>();
        services.AddScoped<InterventionDoor>();
        services.AddScoped<PlanLoader>();
        services.AddScoped<PlansLoader>();
        services.AddSingleton<PlanStandings>();
        services.AddSingleton<IUnitFigures>(provider => provider.GetRequiredService<PlanStandings>());
        services.AddScoped<PlanDocumentLoader>();
        services.AddScoped<InterventionLoader>();
        services.AddScoped<ChangePages>();
        services.AddScoped<ReviewPages>();
        services.AddScoped<ILoopSteps, AgreementLoop>();
        services.AddScoped<ILoopSteps, PlanLoop>();
        services.AddSingleton<IPersonalData, PlanPersonalData>();
        services.AddSingleton<PassOnWork>();
        services.AddSingleton<IOrganisationChange>(provider => provider.GetRequiredService<PassOnWork>());
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<PassOnWork>());
        services.AddSingleton<IPersonalData, AgreementPersonalData>();
        services.AddScoped<AgreementDoor>();
        services.AddScoped<AgreementPages>();
        services.AddScoped<CheckPages>();
        services.AddScoped<FoundationLoader>();
        services.AddScoped<LastYears>();
        services.AddSingleton<AgreementSigners>();
        services.AddIdeas();
        services.AddAnnualCycle();
        services.AddSingleton(new NavItem(25, "plan", () => T("Handlingsplan", "Action plan"), SeePlanSlice.FrontOf));
        services.AddSingleton(new NavItem(26, "planer", () => T("Planer", "Plans"), SeePlansSlice.FrontOf));
        return services;
    }

    public static void MapActionPlans(this WebApplication app)
    {
        app.MapIdeas();
        app.MapAnnualCycle();
        AnswerOwnerSlice.Map(app);
        ChangeInterventionSlice.Map(app);
        CheckPlanSlice.Map(app);
        DocumentPlanSlice.Map(app);
        LeadInterventionSlice.Map(app);
        PlaceMaturitySlice.Map(app);
        ReadInterventionLogSlice.Map(app);
        ReviewInterventionSlice.Map(app);
        SeeInterventionSlice.Map(app);
        SeePlanSlice.Map(app);
        SeePlansSlice.Map(app);
        SignTogetherSlice.Map(app);
        TakeStepsSlice.Map(app);
        WriteIdeaSlice.Map(app);
    }
}
