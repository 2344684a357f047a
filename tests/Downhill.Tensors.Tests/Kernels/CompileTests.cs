using System.Reflection;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

public class CompileTests
{
    /// <summary>ZeroRange calls one method of the runtime and has no loop.</summary>
    static readonly string[] s_withoutLoop = ["ZeroRange`1"];

    public static TheoryData<string> Ranges => [.. typeof(IRange).Assembly.GetTypes()
        .Where(type => type.IsValueType && type.GetInterfaces().Contains(typeof(IRange)))
        .Select(type => type.Name).Except(s_withoutLoop)];

    // Taken in by its callers, a loop loses its vector operations to calls: Adam's took five times as long with vectors
    // of 256 bits, and no result told.
    [Theory, MemberData(nameof(Ranges))]
    public void A_loop_over_elements_is_compiled_by_itself(string name)
    {
        Type type = typeof(IRange).Assembly.GetTypes().Single(one => one.Name == name && one.IsValueType);
        MethodImplAttributes flags = type.GetMethod(nameof(IRange.Run))!.MethodImplementationFlags;
        Assert.Equal((MethodImplAttributes)Compile.Apart, flags & (MethodImplAttributes)Compile.Apart);
    }
}
