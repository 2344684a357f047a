using System.Text.Json;
using Downhill.Schedules;

namespace Downhill.Tests.Schedules;

public class ScheduleTests
{
    static readonly JsonElement s_golden = Golden.Read("schedules.json");

    static readonly Dictionary<string, Schedule> s_made = new()
    {
        ["constant"] = new ConstantSchedule(),
        ["step"] = new StepSchedule(7, 0.5),
        ["exponential"] = new ExponentialSchedule(0.9),
        ["cosine"] = new CosineSchedule(39),
        ["cosine floor"] = new CosineSchedule(39, 0.1),
        ["warmup"] = new ExponentialSchedule(0.9).AfterWarmup(5),
    };

    public static TheoryData<string> Names => [.. s_golden.EnumerateObject().Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Forty_rates_are_those_of_PyTorch(string name) =>
        Golden.Near(s_golden.GetProperty(name).Doubles(),
            [.. Enumerable.Range(0, 40).Select(step => s_made[name].Factor(step))], 1e-12);

    [Fact]
    public void Schedules_with_equal_numbers_are_equal() => Assert.Equal(new CosineSchedule(10).AfterWarmup(2), new CosineSchedule(10).AfterWarmup(2));
}
