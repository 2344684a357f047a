using Downhill.Memory;

namespace Downhill.Tests.Operations;

/// <summary>The transformed kernels of a convolution are kept while its weight is unchanged, and not longer.</summary>
public class PreparedConvTests
{
    static readonly Tensor s_picture = Tensor.Uniform([1, 16, 12, 12], -1, generator: new Generator(1));

    static readonly Tensor s_other = Tensor.Uniform([32, 16, 3, 3], -1, generator: new Generator(2));

    public static TheoryData<string> Changes => [.. s_changes.Keys];

    static readonly Dictionary<string, Action<Tensor>> s_changes = new()
    {
        ["copy"] = weight => weight.CopyFrom(s_other),
        ["add"] = weight => weight.AddInPlace(s_other),
        ["multiply"] = weight => weight.MultiplyInPlace(2),
        ["fill"] = weight => weight.Fill(0.5),
        ["part"] = weight => weight.Assign(3f, 1..4),
        ["span"] = weight => weight.Write<float>()[7] = 100,
        ["view"] = weight => weight.Reshape([-1]).Fill(0.25),
    };

    [Fact]
    public void A_weight_that_stays_is_prepared_at_its_second_use_and_gives_the_same_bits()
    {
        Tensor weight = NewWeight();

        float[] first = Result(weight);
        float[] second = Result(weight);

        Prepared prepared = weight.View.Settled()!;
        Assert.True(prepared.IsMade);
        prepared.Leave();
        Assert.Equal(first, second);
        Assert.Equal(first, Result(weight));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_weight_is_prepared_anew(string change)
    {
        Tensor weight = NewWeight();
        for (int i = 0; i < 3; i++)
            Result(weight);

        s_changes[change](weight);

        for (int i = 0; i < 3; i++)
            Assert.Equal(Result(Copy(weight)), Result(weight));
    }

    [Fact]
    public void A_span_that_was_handed_out_may_write_at_any_time()
    {
        Tensor weight = NewWeight();
        Span<float> span = weight.Write<float>();
        for (int i = 0; i < 3; i++)
        {
            span[i] += 10;
            Assert.Equal(Result(Copy(weight)), Result(weight));
        }
    }

    [Fact]
    public void Parts_of_one_memory_are_told_apart()
    {
        Tensor both = Tensor.Uniform([64, 16, 3, 3], -1, generator: new Generator(4));
        Tensor first = both[..32], second = both[32..], wide = both.Reshape([32, 32, 3, 3]);
        Tensor picture = Tensor.Uniform([1, 32, 12, 12], -1, generator: new Generator(5));
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(Result(Copy(first)), Result(first));
            Assert.Equal(Result(Copy(first)), Result(first));
            Assert.Equal(Result(Copy(second)), Result(second));
            Assert.Equal(Result(Copy(second)), Result(second));
            Assert.Equal(picture.Conv2d(Copy(wide)).ToArray<float>(), picture.Conv2d(wide).ToArray<float>());
            Assert.Equal(picture.Conv2d(Copy(wide)).ToArray<float>(), picture.Conv2d(wide).ToArray<float>());
        }
    }

    [Fact]
    public void Threads_that_use_one_weight_at_once_agree()
    {
        for (int round = 0; round < 20; round++)
        {
            Tensor weight = NewWeight();
            float[] expected = Result(weight);
            float[][] results = new float[8][];
            Parallel.For(0, results.Length, i => results[i] = Result(weight));
            Assert.All(results, result => Assert.Equal(expected, result));
        }
    }

    [Fact]
    public void A_weight_that_changes_after_every_second_use_keeps_its_memory()
    {
        Tensor weight = NewWeight();
        List<nint> places = [];
        for (int step = 0; step < 5; step++)
        {
            for (int use = 0; use < 3; use++)
                Assert.Equal(Result(Copy(weight)), Result(weight));
            Prepared prepared = weight.View.Settled()!;
            places.Add(Place(prepared));
            prepared.Leave();
            weight.MultiplyInPlace(-1.5);
        }

        Assert.Single(places.Distinct());

        static unsafe nint Place(Prepared prepared) => (nint)prepared.Room(1);
    }

    [Fact]
    public void Memory_in_use_is_not_handed_on()
    {
        Tensor weight = NewWeight();
        for (int use = 0; use < 2; use++)
            Result(weight);
        Prepared used = weight.View.Settled()!;

        weight.Fill(1);
        for (int use = 0; use < 2; use++)
            Result(weight);
        Prepared next = weight.View.Settled()!;

        Assert.NotEqual(Place(used), Place(next));
        Assert.True(used.IsMade && next.IsMade);

        static unsafe nint Place(Prepared prepared) => (nint)prepared.Room(1);
    }

    static Tensor NewWeight() => Tensor.Uniform([32, 16, 3, 3], -1, generator: new Generator(3));

    static Tensor Copy(Tensor weight) => Tensor.From(weight.ToArray<float>(), weight.Shape);

    static float[] Result(Tensor weight) => s_picture.Conv2d(weight).ToArray<float>();
}
