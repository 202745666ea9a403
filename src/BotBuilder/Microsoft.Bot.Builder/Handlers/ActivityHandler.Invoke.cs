using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    var search = InvokeValues.Search(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false));

                case "adaptiveCard/action":
                    var action = InvokeValues.AdaptiveCard(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken).ConfigureAwait(false));

                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);

        // The handler may have answered by itself already.
        if (response is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;
        await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken).ConfigureAwait(false);
    }

    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
        private readonly object _body;

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }

    /// <summary>Reads what an invoke carries; what cannot be read is answered with 400 and a reason.</summary>
    private static class InvokeValues
    {
        public static AdaptiveCardInvokeValue AdaptiveCard(IInvokeActivity activity)
        {
            var value = Read<AdaptiveCardInvokeValue>(activity);
            if (value.Action is null)
                throw BadRequest("Missing action property");
            if (value.Action.Type != "Action.Execute")
                throw BadRequest($"The action '{value.Action.Type}' is not supported.", "NotSupported");
            return value;
        }

        public static SearchInvokeValue Search(IInvokeActivity activity)
        {
            var value = Read<SearchInvokeValue>(activity);
            if (string.IsNullOrEmpty(value.Kind) && activity.ChannelId == "msteams")
                value.Kind = "search";
            if (string.IsNullOrEmpty(value.Kind))
                throw BadRequest("Missing kind property for search");
            if (string.IsNullOrEmpty(value.QueryText))
                throw BadRequest("Missing queryText for search");
            return value;
        }

        private static T Read<T>(IInvokeActivity activity)
        {
            if (activity.Value is null)
                throw BadRequest("Missing value property");
            try
            {
                return BotJson.Convert<T>(activity.Value);
            }
            catch (System.Text.Json.JsonException)
            {
                throw BadRequest("Value property is not properly formed");
            }
        }

        private static InvokeResponseException BadRequest(string message, string code = "BadRequest") =>
            new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = "application/vnd.microsoft.error",
                Value = new Error(code, message),
            });
    }
}
