namespace BackPainBot.Conversations.Client;

/// <summary>What to say so that a question is asked, for every question there is.</summary>
public static class Paths
{
    private const string NotSure = "not sure";

    private static readonly Dictionary<string, (string Question, string Answer)[]> Answers = new()
    {
        ["clarify-cauda-equina-bladder"] = [("red-flags-nerves", "Passing water")],
        ["clarify-cauda-equina-both-legs"] = [("severity", "4, and both my hamstrings are sore")],
        ["clarify-rhabdomyolysis"] = [("severity", "4, and my pee is a bit dark")],
        ["clarify-leg-weakness-new"] = [("red-flags-legs", "One weak movement")],
        ["clarify-compartment-syndrome"] = [("severity", "4, and my back muscle is swollen")],
        ["clarify-compartment-syndrome-hint"] = [("severity", "4, and my back feels hard as a rock")],
        ["clarify-crisis"] = [("severity", "4, and I hate my life")],
        ["clarify-cauda-equina-saddle"] = [("severity", "4, not sure if I'm numb down there")],
        ["clarify-cauda-equina-bladder-hint"] = [("severity", "4, not sure if my bladder is numb")],
        ["clarify-cauda-equina-bowel"] = [("severity", "4, not sure if I soiled myself")],
        ["clarify-cauda-equina-sexual"] = [("severity", "4, not sure if I'm numb during sex")],
        ["clarify-cauda-equina-both-legs-hint"] = [("severity", "4, not sure if both my legs are numb")],
        ["clarify-leg-weakness-new-hint"] = [("severity", "4, not sure if my left leg is weak")],
        ["clarify-cord"] = [("severity", "4, not sure if my hands are clumsy")],
        ["clarify-heart-or-vessel"] = [("severity", "4, not sure if I have chest pain")],
        ["clarify-head-or-neck-vessel"] = [("severity", "4, not sure if my speech is slurred")],
        ["clarify-aneurysm"] = [("severity", "4, not sure if my belly is thumping")],
        ["clarify-major-injury"] = [("severity", "4, not sure if the bar landed on my back")],
        ["clarify-infection"] = [("severity", "4, not sure if I have a fever")],
        ["clarify-weight-loss"] = [("severity", "4, not sure if I lost weight without trying")],
        ["who"] = [],
        ["age"] = [],
        ["red-flags-nerves"] = [],
        ["red-flags-nerves-which"] = [("red-flags-nerves", NotSure)],
        ["red-flags-legs"] = [],
        ["red-flags-legs-which"] = [("red-flags-legs", NotSure)],
        ["red-flags-body"] = [],
        ["red-flags-body-which"] = [("red-flags-body", NotSure)],
        ["red-flags-illness"] = [],
        ["red-flags-illness-which"] = [("red-flags-illness", NotSure)],
        ["red-flags-background"] = [],
        ["red-flags-background-which"] = [("red-flags-background", NotSure)],
        ["red-flags-very-ill"] = [("red-flags-illness", "Fever or sweats")],
        ["red-flags-pregnancy"] = [("red-flags-background", "Pregnant")],
        ["red-flags-pregnancy-which"] = [("red-flags-background", "Pregnant"), ("red-flags-pregnancy", NotSure)],
        ["red-flags-bone"] = [("red-flags-background", "Osteoporosis")],
        ["region"] = [],
        ["since"] = [],
        ["since-long"] = [("since", NotSure)],
        ["red-flags-arching"] = [("age", "17")],
        ["red-flags-morning"] = [("since", "More than 3 months")],
        ["course"] = [("since", "5 days ago")],
        ["bouts"] = [],
        ["severity"] = [],
        ["worse-with"] = [],
        ["lift"] = [],
        ["load"] = [],
        ["experience"] = [],
        ["summary"] = [],
    };

    /// <summary>Every question id.</summary>
    public static IReadOnlyCollection<string> Questions => Answers.Keys;

    /// <summary>The answers that lead to a question.</summary>
    public static (string Question, string Answer)[] To(string question) => Answers[question];
}
