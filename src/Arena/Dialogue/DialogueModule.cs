using Arena.Dialogue.JoinMeeting;
using Arena.Dialogue.KeepPhoto;
using Arena.Dialogue.KeyInPaper;
using Arena.Dialogue.LeadMeeting;
using Arena.Dialogue.PrintKit;
using Arena.Dialogue.RunMeeting;
using Arena.Dialogue.SeeRecord;
using Arena.Dialogue.ShowBoard;
using Arena.Dialogue.SitAtTable;
using Arena.Platform.Live;
using Arena.Platform.Web;

namespace Arena.Dialogue;

/// <summary>The module's table of contents.</summary>
internal static class DialogueModule
{
    public static IServiceCollection AddDialogue(this IServiceCollection services)
    {
        services.AddSingleton<AloneCarrier>();
        services.AddSingleton<MeetingBook>();
        services.AddSingleton<MeetingRenderer>();
        services.AddSingleton<MeetingRooms>();
        services.AddSingleton<ICarriedTopics>(provider => provider.GetRequiredService<MeetingRooms>());
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<MeetingRooms>());
        services.AddScoped<RecordReader>();
        services.AddSingleton<TableSeats>();
        services.AddSingleton(new MeetingDrawing(MeetingViewKind.Board, typeof(BoardPart)));
        services.AddSingleton(new MeetingDrawing(MeetingViewKind.Leader, typeof(LeaderPart)));
        services.AddSingleton<LeaderDesk>();
        services.AddSingleton<IInterventionSource, CardSource>();
        services.AddSingleton(new MeetingDrawing(MeetingViewKind.Table, typeof(TablePart)));
        services.AddSingleton<WrongCodes>();
        services.AddSingleton<ICarriedTopics>(provider => provider.GetRequiredService<WrongCodes>());
        return services;
    }

    public static void MapDialogue(this WebApplication app)
    {
        EndMeetingSlice.Map(app);
        FollowUpSlice.Map(app);
        JoinMeetingSlice.Map(app);
        KeepPhotoSlice.Map(app);
        KeyInPaperSlice.Map(app);
        LeadMeetingSlice.Map(app);
        PrintKitSlice.Map(app);
        SeeRecordSlice.Map(app);
        ShowBoardSlice.Map(app);
        SitAtTableSlice.Map(app);
        WatchMeetingSlice.Map(app);
    }
}
