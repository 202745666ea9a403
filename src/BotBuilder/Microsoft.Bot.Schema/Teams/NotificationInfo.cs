namespace Microsoft.Bot.Schema.Teams;

public class NotificationInfo
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert = null)
    {
        Alert = alert;
    }

    public bool? Alert { get; set; }

    public bool? AlertInMeeting { get; set; }

    public string ExternalResourceUrl { get; set; }
}
