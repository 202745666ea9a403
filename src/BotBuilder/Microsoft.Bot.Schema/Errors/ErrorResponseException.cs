namespace Microsoft.Bot.Schema;

public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ErrorResponse Body { get; set; }
}
