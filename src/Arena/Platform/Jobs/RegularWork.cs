using Arena.Platform.Web;

namespace Arena.Platform.Jobs;

/// <summary>Runs what is due, every minute. Work decides by the clock what is due, so a missed minute is made good by the next.</summary>
internal sealed class RegularWork(IEnumerable<IRegularWork> work, TimeProvider time, ILogger<RegularWork> log) : BackgroundService
{
    private readonly TaskCompletionSource firstRound = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Over when everything has been looked at once since the start: before that, what comes into the database may still be met by it.</summary>
    public Task FirstRound => firstRound.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        do
        {
            foreach (var one in work)
                await Run(one, stoppingToken);
            firstRound.TrySetResult();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Run(IRegularWork one, CancellationToken stop)
    {
        try
        {
            await one.Run(stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogError(failure, "{Work} failed; it is tried again in a minute", one.GetType().Name);
        }
    }
}
