using Arena.Dialogue.GoalPlacements;
using Arena.Dialogue.KeepPhoto;
using Arena.Dialogue.KeyInPaper;
using Arena.Dialogue.PrintKit;
using Arena.Dialogue.PublishRatings;
using Arena.Dialogue.ReleaseTitles;
using Arena.Dialogue.RunMeeting;
using Arena.Dialogue.SeeProfile;
using Arena.Dialogue.SeeRecord;
using Arena.Dialogue.ShowBoard;
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
        services.AddScoped<RecordReader>();
        services.AddScoped<ProfileLoader>();
        services.AddSingleton<PublishedRatings>();
        services.AddSingleton<PublishRatingsWork>();
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<PublishRatingsWork>());
        services.AddSingleton<TableSeats>();
        services.AddSingleton(new MeetingDrawing(MeetingViewKind.Board, typeof(BoardPart)));
        services.AddSingleton(new NavItem(31, "dialogprofil", () => T("Dialogprofil", "Dialogue profile"), SeeProfileSlice.FrontOf));
        return services;
    }

    public static void MapDialogue(this WebApplication app)
    {
        GoalPlacementsSlice.Map(app);
        KeepPhotoSlice.Map(app);
        KeyInPaperSlice.Map(app);
        PrintKitSlice.Map(app);
        ReleaseTitlesSlice.Map(app);
        SeeProfileSlice.Map(app);
        SeeRecordSlice.Map(app);
        ShowBoardSlice.Map(app);
        WatchMeetingSlice.Map(app);
    }
}
