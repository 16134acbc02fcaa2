using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Training.Calendar;
using Arena.Training.CheckIn;
using Arena.Training.ChooseWayBack;
using Arena.Training.Demo;
using Arena.Training.ExportMunicipality;
using Arena.Training.FridayScreen;
using Arena.Training.HoldSession;
using Arena.Training.KeepCounts;
using Arena.Training.MyWeek;
using Arena.Training.NameCoordinator;
using Arena.Training.NoteContact;
using Arena.Training.Participation;
using Arena.Training.PlanBlocks;
using Arena.Training.RecordAttendance;
using Arena.Training.RegisterSession;
using Arena.Training.RemoveOldAttendance;
using Arena.Training.ReportTraining;
using Arena.Training.SeeMunicipality;
using Arena.Training.SeeMyWorkplaces;
using Arena.Training.SeeWeek;
using Arena.Training.ShowOnFrontPage;
using Arena.Training.TickList;
using Arena.Training.WallSheet;
using Arena.Training.TellPersonalData;
using static Arena.Platform.Web.Language;

namespace Arena.Training;

/// <summary>The module's table of contents.</summary>
internal static class TrainingModule
{
    public static IServiceCollection AddTraining(this IServiceCollection services)
    {
        services.AddSingleton<WeekBook>();
        services.AddSingleton<AttendanceBook>();
        services.AddSingleton<SessionMinutes>();
        services.AddSingleton<OpenSession>();
        services.AddSingleton<ListSeen>();
        services.AddScoped<SessionChanges>();
        services.AddScoped<SessionListLoader>();
        services.AddScoped<FindGuests>();
        services.AddScoped<CheckInDesk>();
        services.AddScoped<MyWeekLoader>();
        services.AddSingleton<OpenWeeks>();
        services.AddSingleton<DemoMunicipality>();
        services.AddScoped<ParticipationDoor>();
        services.AddSingleton<ChangePlan>();
        services.AddScoped<PlanReader>();
        services.AddScoped<BlockPageLoader>();
        services.AddScoped<ContactPageLoader>();
        services.AddScoped<MunicipalityLoader>();
        services.AddScoped<MunicipalityExportLoader>();
        services.AddScoped<MyWorkplacesLoader>();
        services.AddScoped<TeamLeads>();
        services.AddScoped<CoordinatorReader>();
        services.AddScoped<CoordinatorsPageLoader>();
        services.AddSingleton<ChangeCoordinators>();
        services.AddScoped<WayBackReader>();
        services.AddSingleton<IInterventionSource, WayBackSource>();
        services.AddScoped<ILoopSteps, TrainingLoop>();
        services.AddScoped<IFrontPageParts, TrainingFrontPage>();
        services.AddSingleton<IFrontPageItems, SessionItems>();
        services.AddScoped<TeamCardsLoader>();
        services.AddScoped<WeekPageLoader>();
        services.AddSingleton<IImportPart, ImportAttendance.ImportAttendance>();
        services.AddSingleton<IOrganisationChange, CountOrganisation>();
        services.AddSingleton<IOldNames, OldAttendance>();
        services.AddSingleton<IPersonalData, TrainingPersonalData>();
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<OpenWeeks>());
        services.AddSingleton(new NavItem(10, "steder", () => T("Mine arbejdspladser", "My workplaces"), SeeMyWorkplacesSlice.FrontOf));
        services.AddSingleton(new NavItem(10, "kommunen", () => T("Kommunen", "The municipality"), SeeMunicipalitySlice.FrontOf));
        services.AddSingleton(new FrontPage(10, SeeMyWorkplacesSlice.FrontOf));
        services.AddSingleton(new NavItem(10, "mig", () => T("Min uge", "My week"), viewer => viewer.Holds(Role.Employee) ? TrainingLinks.MyWeek : null));
        services.AddSingleton(new FrontPage(10, SeeMunicipalitySlice.FrontOf));
        services.AddSingleton(new NavItem(15, "pas", () => T("Hvem er med?", "Who is here?"), SessionsOfUnitSlice.FrontOf));
        services.AddSingleton(new NavItem(20, "traening", () => T("Træning", "Training"), viewer => WeekPage.FrontOf(viewer)));
        services.AddSingleton(new FrontPage(20, viewer => WeekPage.FrontOf(viewer)));
        services.AddSingleton(new FrontPage(50, _ => TrainingLinks.MyWeek));
        return services;
    }

    public static void MapTraining(this WebApplication app)
    {
        CalendarSlice.Map(app);
        CheckInSlice.Map(app);
        ChooseWayBackSlice.Map(app);
        ExportMunicipalitySlice.Map(app);
        FridayScreenSlice.Map(app);
        HoldOtherSessionSlice.Map(app);
        MyWeekSlice.Map(app);
        NameCoordinatorSlice.Map(app);
        NoteContactSlice.Map(app);
        PlanBlocksSlice.Map(app);
        PlanWayBackSlice.Map(app);
        RegisterSessionSlice.Map(app);
        ReportTrainingSlice.Map(app);
        SeeMunicipalitySlice.Map(app);
        SeeMyWorkplacesSlice.Map(app);
        SeeWeekSlice.Map(app);
        SessionsOfUnitSlice.Map(app);
        TickListSlice.Map(app);
        WallSheetSlice.Map(app);
    }
}
