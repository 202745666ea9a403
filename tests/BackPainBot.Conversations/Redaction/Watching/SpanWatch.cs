using System.Diagnostics;

namespace BackPainBot.Conversations.Redaction.Watching;

/// <summary>Listens to every span of every source, as tracing does that is set to keep all.</summary>
internal static class SpanWatch
{
    public static void Start(WrittenFile written)
    {
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            SampleUsingParentId = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => written.Write("span", span.Source.Name, TextOf(span)),
        });

        // Some libraries make spans only where somebody asks for their events.
        DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener => listener.Subscribe(
            new Observer<KeyValuePair<string, object?>>(one => written.Write("event", listener.Name, $"{one.Key} {TextOf(Activity.Current)}")))));
    }

    private static string TextOf(Activity? span) => span is null ? "" : string.Join(' ', (string?[])
        [
            span.OperationName, span.DisplayName, span.StatusDescription, span.TraceStateString,
            .. span.TagObjects.Concat(span.Events.SelectMany(one => one.Tags)).Select(tag => $"{tag.Key}={tag.Value}"),
            .. span.Events.Select(one => one.Name),
            .. span.Baggage.Select(one => $"{one.Key}={one.Value}"),
        ]);

    private sealed class Observer<T>(Action<T> see) : IObserver<T>
    {
        public void OnNext(T value) => see(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
