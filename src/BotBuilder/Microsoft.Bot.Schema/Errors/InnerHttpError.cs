namespace Microsoft.Bot.Schema;

public class InnerHttpError
{
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = null, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    public int? StatusCode { get; set; }

    public object Body { get; set; }
}
