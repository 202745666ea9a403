namespace BackPainBot.Triage.Reading;

public class LimbSignsTests
{
    [Theory]
    [InlineData("my foot keeps slapping when I walk")]
    [InlineData("If I sneeze my leg gives way")]
    [InlineData("I keep tripping over my toes")]
    [InlineData("can't lift my big toe")]
    [InlineData("my right knee buckles on the stairs")]
    [InlineData("My leg just gave out walking to the car")]
    [InlineData("there is weakness in my left leg")]
    [InlineData("I've got foot drop on the left")]
    [InlineData("dragging my right foot since this morning")]
    [InlineData("my leg has gone really weak")]
    [InlineData("I've lost all strength in my right leg")]
    [InlineData("Without warning my leg collapses")]
    [InlineData("couldn't move my foot after the set")]
    public void Read_LegWeak_Present(string text) => Assert.Contains("leg-weak", Reads.Present(text));

    [Theory]
    [InlineData("I can't do a calf raise on the left")]
    [InlineData("cannot stand on my toes on that side")]
    [InlineData("unable to walk on my heels")]
    [InlineData("my left calf is weaker than it was")]
    public void Read_MuscleWeak_Present(string text) => Assert.Contains("muscle-weak", Reads.Present(text));

    [Theory]
    [InlineData("my hands have gone clumsy, can't do up buttons")]
    [InlineData("electric shocks down my arms when I look down")]
    [InlineData("I feel wobbly on my legs")]
    [InlineData("I keep dropping things")]
    [InlineData("I walk like I'm drunk")]
    [InlineData("fingers are numb and fumbling since the lift")]
    [InlineData("a zap runs down my spine when I bend my neck")]
    public void Read_HandsOrGait_Present(string text) => Assert.Contains("hands-gait", Reads.Present(text));

    [Theory]
    [InlineData("pain shoots down my left leg to the foot")]
    [InlineData("It's like a hot wire down the back of my leg")]
    [InlineData("tingling in my right foot")]
    [InlineData("my doctor says sciatica")]
    [InlineData("Low back pain radiating into the left buttock and down my thigh")]
    [InlineData("the outside of my calf is numb")]
    [InlineData("pins and needles in my big toe")]
    [InlineData("pain going down the leg since the third set")]
    [InlineData("I get an electric shock in my leg when I cough")]
    [InlineData("No fever but tingling in my left foot")]
    public void Read_OneLimb_Present(string text) => Assert.Contains("limb-one", Reads.Present(text));
}
