namespace Microsoft.Bot.Schema;

public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    public Error Error { get; set; }
}
