using System.Diagnostics.Metrics;

namespace BackPainBot.Conversations.Redaction.Watching;

/// <summary>Listens to every measurement of every instrument.</summary>
internal static class MetricWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    public static void Start(WrittenFile written)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, meters) => meters.EnableMeasurementEvents(instrument) };
        Listen<byte>();
        Listen<short>();
        Listen<int>();
        Listen<long>();
        Listen<float>();
        Listen<double>();
        Listen<decimal>();
        listener.Start();
        _ = ObserveAsync(listener);

        void Listen<T>()
            where T : struct => listener.SetMeasurementEventCallback<T>((instrument, value, tags, _) =>
                written.Write("metric", instrument.Meter.Name, $"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
    }

    private static async Task ObserveAsync(MeterListener listener)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync()) listener.RecordObservableInstruments();
    }
}
