using System.Text;
using BackPainBot.Evaluation;

Console.OutputEncoding = Encoding.UTF8;
return await EvaluationCommand.Create().Parse(args).InvokeAsync();
