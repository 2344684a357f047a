using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class ArithmeticRows
{
    public static OperationRow[] Rows =>
    [
        new("add", t => t[0] + t[1], Uniform([2, 3]), Uniform([2, 3])) { Reference = x => x[0] + x[1] },
        new("add broadcast", t => t[0] + t[1], Uniform([2, 1, 3]), Uniform([4, 1])),
        new("add number", t => t[0] + 1.5, Uniform([5])) { Reference = x => x[0] + 1.5 },
        new("subtract", t => t[0] - t[1], Uniform([2, 3]), Uniform([2, 3])) { Reference = x => x[0] - x[1] },
        new("subtract broadcast", t => t[0] - t[1], Uniform([3]), Uniform([2, 3])),
        new("multiply", t => t[0] * t[1], Uniform([2, 3]), Uniform([2, 3])) { Reference = x => x[0] * x[1] },
        new("multiply broadcast", t => t[0] * t[1], Uniform([4, 1]), Uniform([1, 3])),
        new("divide", t => t[0] / t[1], Uniform([2, 3]), Uniform([2, 3], 0.5, 2)) { Reference = x => x[0] / x[1] },
        new("divide broadcast", t => t[0] / t[1], Uniform([2, 3]), Uniform([3], 0.5, 2)),
        new("negate", t => -t[0], Uniform([7])) { Reference = x => -x[0] },
        new("relu", t => t[0].Relu(), Uniform([3, 5])) { Reference = x => Math.Max(0, x[0]) },
        new("greater", t => t[0].Greater(t[1]), Uniform([4]), Uniform([4]))
        {
            Order = 0, Reference = x => x[0] > x[1] ? 1 : 0, Covers = [typeof(Operations.Greater)], InSingle = false,
        },
        new("minimum", t => t[0].Minimum(t[1]), Uniform([2, 3]), Uniform([2, 3]))
            { Reference = x => Math.Min(x[0], x[1]) },
        new("minimum broadcast", t => t[0].Minimum(t[1]), Uniform([2, 1]), Uniform([3])),
        new("maximum", t => t[0].Maximum(t[1]), Uniform([2, 3]), Uniform([2, 3]))
            { Reference = x => Math.Max(x[0], x[1]) },
        new("maximum broadcast", t => t[0].Maximum(t[1]), Uniform([3]), Uniform([2, 3])),
        new("floor divide", t => t[0].FloorDivide(t[1]), Uniform([9], -9, 9), Uniform([9], 0.5, 2))
            { Reference = x => Math.Floor(x[0] / x[1]), InSingle = false },
        new("floor divide whole", t => t[0].FloorDivide(t[1]), Integers([9], -90, 90), Integers([9], 2, 9))
            { Order = 0, Reference = x => Math.Floor(x[0] / x[1]) },
        new("remainder", t => t[0].Remainder(t[1]), Uniform([9], -9, 9), Uniform([9], 0.5, 2))
            { Reference = x => x[0] - x[1] * Math.Floor(x[0] / x[1]), InSingle = false },
        new("remainder number", t => t[0].Remainder(-1.25), Uniform([9], -9, 9))
            { Reference = x => x[0] + 1.25 * Math.Floor(x[0] / -1.25), InSingle = false },
        new("remainder whole", t => t[0].Remainder(t[1]), Integers([9], -90, 90), Integers([9], 2, 9))
            { Order = 0, Reference = x => x[0] - x[1] * Math.Floor(x[0] / x[1]) },
    ];
}
