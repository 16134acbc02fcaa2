using System.Text;
using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Arena.Tests.Dialogue.MeetingOperations;

namespace Arena.Tests.Dialogue.RunMeeting;

/// <summary>A view is drawn outside any request, and what of it was drawn before is not drawn again.</summary>
public sealed class MeetingRendererTests : OwnServerTests
{
    private static readonly MeetingView[] Views = [new(MeetingViewKind.Board, 0, false), new(MeetingViewKind.Leader, 0, false), new(MeetingViewKind.Table, 1, false), new(MeetingViewKind.Table, 2, true)];

    /// <summary>As the painter draws: a view of which nothing has changed stays, and kept parts are written as they stand.</summary>
    [Fact]
    public async Task WhatIsKept_IsWhatWouldBeDrawnAnew_WhateverHasHappened()
    {
        var meetings = new List<List<Sent>>();
        Prop.ForAll(Many, sent =>
        {
            meetings.Add(sent);
            return true;
        }).Check(Config.Quick.WithMaxTest(12).WithStartSize(20));
        var renderer = server.Services.GetRequiredService<MeetingRenderer>();
        foreach (var sent in meetings)
        {
            var (state, parts, last) = (MeetingState.Of(Setup), new DrawnParts(), new Dictionary<MeetingView, (object?[] From, string Drawn)>());
            foreach (var (operation, at) in sent)
            {
                state = state.Apply(operation, at);
                var scene = Played.Scene(state);
                foreach (var view in Views)
                {
                    var from = view.DependsOn(scene);
                    if (!last.TryGetValue(view, out var before) || !from.SequenceEqual(before.From))
                        last[view] = (from, Encoding.UTF8.GetString(await renderer.Draw(view, scene with { Drawn = parts })));
                    Assert.Equal(Encoding.UTF8.GetString(await renderer.Draw(view, scene)), last[view].Drawn);
                }
            }
        }
    }

    [Fact]
    public async Task WhatHasNotChanged_IsNotDrawnAgain()
    {
        var drawn = new DrawnParts();
        var renderer = server.Services.GetRequiredService<MeetingRenderer>();
        var scene = Played.Meeting(3).At(MeetingStep.Cards).Scene() with { Drawn = drawn };
        object?[] from = [scene.State.Cards, scene.Key, null, scene.State.Table(1).Ratings, scene.State.Table(1).Skipped];
        await renderer.Draw(Views[2], scene);
        Assert.Contains("<form", drawn.Find("kort 1", false, from), StringComparison.Ordinal);
        drawn.Keep("kort 1", false, from, "<i>as it was</i>");
        Assert.Contains("<i>as it was</i>", Encoding.UTF8.GetString(await renderer.Draw(Views[2], scene)), StringComparison.Ordinal);
    }

    /// <summary>Where scopes are checked, a view that needs something of its own is drawn, each time with another, which is gone after.</summary>
    [Fact]
    public async Task EachDrawing_HasAScopeOfItsOwn()
    {
        await using var services = new ServiceCollection().AddScoped<OfAScope>().BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        var renderer = new MeetingRenderer(services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, [new(MeetingViewKind.Board, typeof(ScopedPart))]);
        var scene = Played.Meeting(1).Scene();
        var (first, second) = (await renderer.Draw(Views[0], scene), await renderer.Draw(Views[0], scene));
        Assert.Contains("open", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal(2, OfAScope.Gone);
    }

    public sealed class OfAScope : IDisposable
    {
        private static int gone;

        public static int Gone => gone;
        public Guid Id { get; } = Guid.CreateVersion7();
        public bool IsGone { get; private set; }

        public void Dispose()
        {
            IsGone = true;
            Interlocked.Increment(ref gone);
        }
    }

    public sealed class ScopedPart : ComponentBase
    {
        [Parameter]
        public MeetingScene Scene { get; set; } = null!;

        [Inject]
        public OfAScope Own { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"{(Own.IsGone ? "gone" : "open")} {Own.Id}");
    }
}
