using Downhill.Operations;
using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

/// <summary>Questions and logic: nothing of it has a gradient.</summary>
public static class ComparisonRows
{
    public static OperationRow[] Rows =>
    [
        Question<Equal>("equal", t => t[0].Equal(t[1]), (a, b) => a == b),
        Question<NotEqual>("not equal", t => t[0].NotEqual(t[1]), (a, b) => a != b),
        Question<Less>("less", t => t[0] < t[1], (a, b) => a < b),
        Question<LessOrEqual>("less or equal", t => t[0] <= t[1], (a, b) => a <= b),
        Question<GreaterOrEqual>("greater or equal", t => t[0] >= t[1], (a, b) => a >= b),
        Logic<And>("and", t => t[0] & t[1], (a, b) => a && b),
        Logic<Or>("or", t => t[0] | t[1], (a, b) => a || b),
        Logic<Xor>("xor", t => t[0] ^ t[1], (a, b) => a != b),
        Logic<Not>("not", t => ~t[0], (a, _) => !a),
        new("bits and", t => t[0] & t[1], Integers([9], -90, 90), Integers([9], -90, 90))
            { Order = 0, Reference = x => (long)x[0] & (long)x[1] },
        new("shift left", t => t[0] << 3, Integers([9], -90, 90))
            { Order = 0, Reference = x => (long)x[0] << 3, Covers = [typeof(Shift)] },
        new("shift right", t => t[0] >> 3, Integers([9], -90, 90)) { Order = 0, Reference = x => (long)x[0] >> 3 },
        new("is nan", t => t[0].IsNaN(), Uniform([5])) { Order = 0, Reference = _ => 0, Covers = [typeof(IsNaN)] },
        new("is finite", t => t[0].IsFinite(), Uniform([5]))
            { Order = 0, Reference = _ => 1, Covers = [typeof(IsFinite)] },
        new("is infinite", t => t[0].IsInfinite(), Uniform([5]))
            { Order = 0, Reference = _ => 0, Covers = [typeof(IsInfinite)] },
        new("all", t => t[0].All([1]), Mask([8, 2])) { Order = 0, Covers = [typeof(All)] },
        new("any", t => t[0].Any([0], keepAxis: true), Mask([2, 8])) { Order = 0, Covers = [typeof(Any)] },
    ];

    static OperationRow Question<T>(string name, Func<Tensor[], Tensor> apply, Func<double, double, bool> answer) =>
        new(name, apply, Integers([4, 5], 0, 4), Integers([4, 5], 0, 4))
            { Order = 0, Reference = x => answer(x[0], x[1]) ? 1 : 0, Covers = [typeof(T)] };

    static OperationRow Logic<T>(string name, Func<Tensor[], Tensor> apply, Func<bool, bool, bool> answer) =>
        new(name, apply, Mask([12]), Mask([12]))
            { Order = 0, Reference = x => answer(x[0] != 0, x[1] != 0) ? 1 : 0, Covers = [typeof(T)] };
}
