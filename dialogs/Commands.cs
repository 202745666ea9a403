namespace BackPainBot.Dialogs;

/// <summary>What a user can say at any time, as a whole message.</summary>
internal static class Commands
{
    public const string Back = "back";
    public const string Why = "why";
    public const string StartOver = "start-over";
    public const string Help = "help";
    public const string Stop = "stop";
    public const string Check = "check";
    public const string Routine = "routine";
    public const string DeleteData = "delete-data";

    /// <summary>Ends a talk; unlike "stop" it leaves planned what is planned.</summary>
    public const string Bye = "bye";

    /// <summary>To be asked later how it is.</summary>
    public const string CheckIns = "check-ins";

    /// <summary>To have the answers kept after all.</summary>
    public const string Keep = "keep";
    public const string MyData = "my-data";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [Back, Why, StartOver, Help, Stop, Bye, Check, Routine, CheckIns, Keep, MyData, DeleteData];
}
