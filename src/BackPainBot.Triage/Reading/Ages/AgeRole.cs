namespace BackPainBot.Triage;

/// <summary>Parts that a word can play where an age is told; ages.yaml explains them and lists their words.</summary>
[Flags]
internal enum AgeRole
{
    None = 0,
    One = 1,
    Teen = 1 << 1,
    Ten = 1 << 2,
    Ordinal = 1 << 3,
    Decade = 1 << 4,
    Part = 1 << 5,
    Form = 1 << 6,
    Person = 1 << 7,
    Sex = 1 << 8,
    Year = 1 << 9,
    Aged = 1 << 10,
    Self = 1 << 11,
    Third = 1 << 12,
    Other = 1 << 13,
    Filler = 1 << 14,
    Nearly = 1 << 15,
    Beyond = 1 << 16,
    Month = 1 << 17,
    Soon = 1 << 18,
    Counted = 1 << 19,
    Lasting = 1 << 20,
    Thing = 1 << 21,
    Unlike = 1 << 22,
    Past = 1 << 23,
    Expects = 1 << 24,
    Happened = 1 << 25,
    Goes = 1 << 26,
    Pupil = 1 << 27,
    Grade = 1 << 28,
    Teacher = 1 << 29,
}
