using Arena.Dialogue.ArrangeDeck;
using Arena.Dialogue.CancelMeeting;
using Arena.Dialogue.Demo;
using Arena.Dialogue.GoalPlacements;
using Arena.Dialogue.InvitePeople;
using Arena.Dialogue.JoinMeeting;
using Arena.Dialogue.KeepPhoto;
using Arena.Dialogue.KeyInPaper;
using Arena.Dialogue.LeadMeeting;
using Arena.Dialogue.PrepareMeeting;
using Arena.Dialogue.PresentPurpose;
using Arena.Dialogue.PrintKit;
using Arena.Dialogue.PublishRatings;
using Arena.Dialogue.RateAgain;
using Arena.Dialogue.ReleaseTitles;
using Arena.Dialogue.RunMeeting;
using Arena.Dialogue.SeeMeetings;
using Arena.Dialogue.SeeProfile;
using Arena.Dialogue.SeeRecord;
using Arena.Dialogue.SetTables;
using Arena.Dialogue.ShowBoard;
using Arena.Dialogue.ShowInPlan;
using Arena.Dialogue.ShowOnCycle;
using Arena.Dialogue.ShowOnFrontPage;
using Arena.Dialogue.SitAtTable;
using Arena.Dialogue.StartMeeting;
using Arena.Dialogue.TellPersonalData;
using Arena.Organisation;
using Arena.Platform.Live;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>The module's table of contents.</summary>
internal static class DialogueModule
{
    public static IServiceCollection AddDialogue(this IServiceCollection services)
    {
        services.AddSingleton<AloneCarrier>();
        services.AddSingleton<CoveredGoals>();
        services.AddSingleton<MeetingBook>();
        services.AddSingleton<MeetingRenderer>();
        services.AddSingleton<MeetingRooms>();
        services.AddSingleton<ICarriedTopics>(provider => provider.GetRequiredService<MeetingRooms>());
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<MeetingRooms>());
        services.AddScoped<RecordReader>();
        services.AddScoped<ProfileLoader>();
        services.AddSingleton<PublishedRatings>();
        services.AddSingleton<PublishRatingsWork>();
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<PublishRatingsWork>());
        services.AddSingleton<IDemoPart, DemoDialogue>();
        services.AddSingleton<TableSeats>();
        services.AddSingleton(new MeetingDrawing(MeetingViewKind.Board, typeof(BoardPart)));
        services.AddSingleton(new MeetingDrawing(MeetingViewKind.Leader, typeof(LeaderPart)));
        services.AddSingleton<LeaderDesk>();
        services.AddSingleton<IInterventionSource, CardSource>();
        services.AddSingleton(new MeetingDrawing(MeetingViewKind.Table, typeof(TablePart)));
        services.AddSingleton<WrongCodes>();
        services.AddSingleton<ICarriedTopics>(provider => provider.GetRequiredService<WrongCodes>());
        services.AddScoped<MeetingDoor>();
        services.AddScoped<PreparePages>();
        services.AddScoped<TablesPages>();
        services.AddScoped<DeckPages>();
        services.AddScoped<InvitePages>();
        services.AddSingleton<ICycleEntries, MeetingCycle>();
        services.AddSingleton<IFrontPageItems, MeetingItems>();
        services.AddScoped<ILoopSteps, MeetingLoop>();
        services.AddSingleton<IPersonalData, DialoguePersonalData>();
        services.AddSingleton<IPlanNeighbours, MeetingNeighbours>();
        services.AddSingleton(new NavItem(30, "dialog", () => T("Dialog", "Dialogue"), SeeMeetingsSlice.FrontOf));
        services.AddSingleton(new NavItem(31, "dialogprofil", () => T("Dialogprofil", "Dialogue profile"), SeeProfileSlice.FrontOf));
        return services;
    }

    public static void MapDialogue(this WebApplication app)
    {
        ArrangeDeckSlice.Map(app);
        CancelMeetingSlice.Map(app);
        EndMeetingSlice.Map(app);
        FollowUpSlice.Map(app);
        GoalPlacementsSlice.Map(app);
        InvitePeopleSlice.Map(app);
        JoinMeetingSlice.Map(app);
        KeepPhotoSlice.Map(app);
        KeyInPaperSlice.Map(app);
        LeadMeetingSlice.Map(app);
        PrepareMeetingSlice.Map(app);
        PresentPurposeSlice.Map(app);
        PrintKitSlice.Map(app);
        RateAgainSlice.Map(app);
        ReleaseTitlesSlice.Map(app);
        SeeMeetingsSlice.Map(app);
        SeeProfileSlice.Map(app);
        SeeRecordSlice.Map(app);
        SetTablesSlice.Map(app);
        ShowBoardSlice.Map(app);
        SitAtTableSlice.Map(app);
        StartMeetingSlice.Map(app);
        WatchMeetingSlice.Map(app);
    }
}
