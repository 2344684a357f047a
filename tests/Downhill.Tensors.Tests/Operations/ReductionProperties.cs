using FsCheck;
using FsCheck.Fluent;

namespace Downhill.Tests.Operations;

/// <summary>Reductions of any shape over any axes, of tensors in any order in memory, against loops over
/// coordinates.</summary>
public class ReductionProperties
{
    /// <summary>Sizes of the axes, their order in memory, and which of them are reduced.</summary>
    public sealed record Case(int[] Sizes, int[] Order, int[] Axes, bool KeepAxis)
    {
        public override string ToString() =>
            $"({string.Join(", ", Sizes)}) stored as [{string.Join(", ", Order)}] over " +
            $"[{string.Join(", ", Axes)}], kept: {KeepAxis}";
    }

    static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(40127, 40129);

    static Gen<Case> Cases =>
        from sizes in Gen.Choose(0, 4).ArrayOf().Resize(4)
        from order in Gen.Shuffle(Enumerable.Range(0, sizes.Length))
        from reduced in Gen.Choose(0, 1).ArrayOf(sizes.Length)
        from keepAxis in Gen.Elements(true, false)
        let axes = Enumerable.Range(0, sizes.Length).Where(axis => reduced[axis] == 1)
        select new Case(sizes, [.. order], [.. axes], keepAxis);

    /// <summary>A tensor of the case's shape whose axes lie in memory in the case's order.</summary>
    static Tensor Draw(Case one, int values)
    {
        int[] stored = [.. one.Order.Select(axis => one.Sizes[axis])];
        Random random = new(7);
        int length = stored.Aggregate(1, (a, b) => a * b);
        double[] numbers = [.. Enumerable.Range(0, length).Select(_ => (double)random.Next(1, values))];
        int[] back = [.. Enumerable.Range(0, one.Order.Length).Select(axis => Array.IndexOf(one.Order, axis))];
        return Tensor.From(numbers, new Shape(stored)).Permute(back);
    }

    /// <summary>The groups of elements that become one, in the order of the results.</summary>
    static double[][] Groups(Case one, double[] numbers)
    {
        int[] axes = one.Axes.Length == 0 ? [.. Enumerable.Range(0, one.Sizes.Length)] : one.Axes;
        int results = 1;
        for (int axis = 0; axis < one.Sizes.Length; axis++)
            results *= axes.Contains(axis) ? 1 : one.Sizes[axis];
        List<double>[] groups = [.. Enumerable.Range(0, results).Select(_ => new List<double>())];
        for (int i = 0; i < numbers.Length; i++)
        {
            int place = 0, rest = i, scale = 1;
            for (int axis = one.Sizes.Length - 1; axis >= 0; rest /= one.Sizes[axis--])
                if (!axes.Contains(axis))
                    (place, scale) = (place + rest % one.Sizes[axis] * scale, scale * one.Sizes[axis]);
            groups[place].Add(numbers[i]);
        }
        return [.. groups.Select(group => group.ToArray())];
    }

    static void Hold(
        Func<Tensor, Case, Tensor> reduce, Func<double[], double> definition, int values, bool needsOne = false) =>
        Prop.ForAll(Cases.ToArbitrary(), one =>
        {
            Tensor x = Draw(one, values);
            double[][] groups = Groups(one, x.ToArray<double>());
            if (needsOne && groups.Any(group => group.Length == 0))
                return;
            Tensor y = reduce(x, one);
            Assert.Equal(groups.Select(definition), y.To(DType.Float64).ToArray<double>(), Near);
            int gone = one.KeepAxis ? 0 : one.Axes.Length == 0 ? one.Sizes.Length : one.Axes.Length;
            Assert.Equal(one.Sizes.Length - gone, y.Rank);
        }).Check(s_config);

    // A few dozen additions and a root in float64.
    static bool Near(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 1e-12 * (1 + Math.Abs(a));

    [Fact]
    public void Sums() => Hold((x, c) => x.Sum(c.Axes, c.KeepAxis), Enumerable.Sum, 100);

    [Fact]
    public void Products() =>
        Hold((x, c) => x.Product(c.Axes, c.KeepAxis), group => group.Aggregate(1.0, (a, b) => a * b), 3);

    [Fact]
    public void Means() => Hold(
        (x, c) => x.Mean(c.Axes, c.KeepAxis), group => group.Length == 0 ? double.NaN : group.Average(), 100);

    [Fact]
    public void Highest_and_lowest()
    {
        Hold((x, c) => x.Max(c.Axes, c.KeepAxis), Enumerable.Max, 100, needsOne: true);
        Hold((x, c) => x.Min(c.Axes, c.KeepAxis), Enumerable.Min, 100, needsOne: true);
    }

    [Fact]
    public void Variances() => Hold((x, c) => x.Variance(c.Axes, c.KeepAxis), group =>
        group.Length < 2 ? double.NaN : group.Sum(n => Math.Pow(n - group.Average(), 2)) / (group.Length - 1), 100);

    [Fact]
    public void Norms_and_counts()
    {
        Hold((x, c) => x.Norm(2, c.Axes, c.KeepAxis), group => Math.Sqrt(group.Sum(n => n * n)), 100);
        Hold((x, c) => (x - 1).Count(c.Axes, c.KeepAxis), group => group.Count(n => n != 1), 3);
        Hold((x, c) => x.LogSumExp(c.Axes, c.KeepAxis), group => Math.Log(group.Sum(Math.Exp)), 9);
    }
}
