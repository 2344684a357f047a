using FsCheck;
using FsCheck.Fluent;

namespace Downhill.Tests.Operations;

/// <summary>Any equation over a few letters, against loops over all their values.</summary>
public class EinsumProperties
{
    /// <summary>One to three terms of letters from a to d, and letters of the result.</summary>
    public sealed record Case(string[] Terms, string Result)
    {
        public string Equation => $"{string.Join(",", Terms)}->{Result}";

        public override string ToString() => Equation;
    }

    const string Letters = "abcd";

    static readonly int[] s_sizes = [2, 3, 1, 2];

    static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(90001, 90003);

    static Gen<Case> Cases =>
        from count in Gen.Choose(1, 3)
        from terms in Gen.Elements(Letters.ToCharArray()).ArrayOf().Resize(4).ArrayOf(count)
        let used = terms.SelectMany(term => term).Distinct().ToArray()
        from order in Gen.Shuffle(used)
        from kept in Gen.Choose(0, used.Length)
        select new Case([.. terms.Select(term => new string(term))], new string([.. order.Take(kept)]));

    [Fact]
    public void Every_equation_is_its_sum_over_letters() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        Random random = new(5);
        Tensor[] tensors = [.. one.Terms.Select(term => Draw(random, term))];
        Assert.Equal(
            ByLoops(one, [.. tensors.Select(tensor => tensor.ToArray<long>())]),
            Tensor.Einsum(one.Equation, tensors).ToArray<long>());
    }).Check(s_config);

    static Tensor Draw(Random random, string term)
    {
        Shape shape = new([.. term.Select(letter => s_sizes[letter - 'a'])]);
        return Tensor.From([.. Enumerable.Range(0, shape.ElementCount).Select(_ => (long)random.Next(-9, 9))], shape);
    }

    /// <summary>For every value of every letter the product of the elements there, added to the element of the result
    /// there.</summary>
    static long[] ByLoops(Case one, long[][] tensors)
    {
        long[] result = new long[one.Result.Aggregate(1, (count, letter) => count * s_sizes[letter - 'a'])];
        string used = new([.. Letters.Where(letter => one.Terms.Any(term => term.Contains(letter)))]);
        int combinations = used.Aggregate(1, (count, letter) => count * s_sizes[letter - 'a']);
        for (int combination = 0; combination < combinations; combination++)
        {
            int[] values = new int[Letters.Length];
            int rest = combination;
            foreach (char letter in used)
                (values[letter - 'a'], rest) = (rest % s_sizes[letter - 'a'], rest / s_sizes[letter - 'a']);
            long product = 1;
            for (int i = 0; i < tensors.Length; i++)
                product *= tensors[i][Place(one.Terms[i], values)];
            result[Place(one.Result, values)] += product;
        }
        return result;
    }

    static int Place(string letters, int[] values) =>
        letters.Aggregate(0, (place, letter) => place * s_sizes[letter - 'a'] + values[letter - 'a']);
}
