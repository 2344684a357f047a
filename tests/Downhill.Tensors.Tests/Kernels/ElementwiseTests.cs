using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Every length, guarded memory at both ends, in place, with numbers on either side; a subclass for each
/// dtype.</summary>
public abstract class ElementwiseTests<T> where T : unmanaged, INumber<T>
{
    static T[] Values(int length, int factor) =>
        [.. Enumerable.Range(0, length).Select(i => T.CreateTruncating(i * factor % 11 + 1))];

    static byte[] Bools(int length) =>
        [.. Enumerable.Range(0, length).Select(i => (byte)(i * 5 % 7 < 3 ? i % 3 + 1 : 0))];

    static T SquarePlusOne(T x) => x * x + T.One;

    static T TwiceMinus(T a, T b) => a + a - b;

    static void Sweep(Action<int, bool> test)
    {
        foreach (int length in Lengths.Swept)
        {
            test(length, false);
            test(length, true);
        }
    }

    [Fact]
    public void Map_of_every_length() => Sweep((length, behind) =>
    {
        using var x = GuardedArray<T>.Of(Values(length, 3), behind);
        using var y = new GuardedArray<T>(length, behind);
        Elementwise.Map(default(SquarePlusOne), x.Span, y.Span);
        Assert.Equal(Values(length, 3).Select(SquarePlusOne), y.Span.ToArray());

        Elementwise.Map(default(SquarePlusOne), x.Span, x.Span);
        Assert.Equal(y.Span.ToArray(), x.Span.ToArray());
    });

    [Fact]
    public void Zip_of_every_length() => Sweep((length, behind) =>
    {
        using var a = GuardedArray<T>.Of(Values(length, 3), behind);
        using var b = GuardedArray<T>.Of(Values(length, 5), behind);
        using var y = new GuardedArray<T>(length, behind);
        Elementwise.Zip(default(TwiceMinus), a.Span, b.Span, y.Span);
        Assert.Equal(Values(length, 3).Zip(Values(length, 5), TwiceMinus), y.Span.ToArray());

        using var right = GuardedArray<T>.Of(b.Span, behind);
        Elementwise.Zip(default(TwiceMinus), a.Span, right.Span, right.Span);
        Assert.Equal(y.Span.ToArray(), right.Span.ToArray());
        Elementwise.Zip(default(TwiceMinus), a.Span, b.Span, a.Span);
        Assert.Equal(y.Span.ToArray(), a.Span.ToArray());
    });

    [Fact]
    public void Zip_with_a_number_of_every_length() => Sweep((length, behind) =>
    {
        T four = T.CreateChecked(4);
        using var a = GuardedArray<T>.Of(Values(length, 3), behind);
        using var y = new GuardedArray<T>(length, behind);
        Elementwise.ZipScalar(default(TwiceMinus), a.Span, four, y.Span);
        Assert.Equal(Values(length, 3).Select(x => TwiceMinus(x, four)), y.Span.ToArray());

        Elementwise.ScalarZip(default(TwiceMinus), four, a.Span, a.Span);
        Assert.Equal(Values(length, 3).Select(x => TwiceMinus(four, x)), a.Span.ToArray());
    });

    [Fact]
    public void Compare_of_every_length() => Sweep((length, behind) =>
    {
        T four = T.CreateChecked(4);
        T[] left = Values(length, 3), right = Values(length, 5);
        using var a = GuardedArray<T>.Of(left, behind);
        using var b = GuardedArray<T>.Of(right, behind);
        using var y = new GuardedArray<byte>(length, behind);
        Elementwise.Compare(default(IsLess), a.Span, b.Span, y.Span);
        Assert.Equal(left.Zip(right, (l, r) => (byte)(l < r ? 1 : 0)), y.Span.ToArray());
        Elementwise.CompareScalar(default(IsLess), a.Span, four, y.Span);
        Assert.Equal(left.Select(l => (byte)(l < four ? 1 : 0)), y.Span.ToArray());
        Elementwise.ScalarCompare(default(IsLess), four, a.Span, y.Span);
        Assert.Equal(left.Select(l => (byte)(four < l ? 1 : 0)), y.Span.ToArray());
    });

    [Fact]
    public void Select_of_every_length() => Sweep((length, behind) =>
    {
        T four = T.CreateChecked(4);
        T[] left = Values(length, 3), right = Values(length, 5);
        using var mask = GuardedArray<byte>.Of(Bools(length), behind);
        using var a = GuardedArray<T>.Of(left, behind);
        using var b = GuardedArray<T>.Of(right, behind);
        using var y = new GuardedArray<T>(length, behind);
        Elementwise.SelectScalar(mask.Span, a.Span, four, y.Span);
        Assert.Equal(Bools(length).Select((m, i) => m != 0 ? left[i] : four), y.Span.ToArray());
        Elementwise.ScalarSelect(mask.Span, four, b.Span, y.Span);
        Assert.Equal(Bools(length).Select((m, i) => m != 0 ? four : right[i]), y.Span.ToArray());

        Elementwise.Select(mask.Span, a.Span, b.Span, b.Span);
        Assert.Equal(Bools(length).Select((m, i) => m != 0 ? left[i] : right[i]), b.Span.ToArray());
    });

    [Fact]
    public void A_long_array_in_place_is_the_same_on_several_threads()
    {
        T[] a = Values(Lengths.Threaded, 3), b = Values(Lengths.Threaded, 5), expected = [.. a.Zip(b, TwiceMinus)];

        Elementwise.Zip(default(TwiceMinus), a, b, a);

        Assert.Equal(expected, a);
    }

    [Fact]
    public void Lengths_that_differ_are_an_error()
    {
        T[] two = new T[2], three = new T[3];
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.Map(default(SquarePlusOne), two, three));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.Zip(default(TwiceMinus), three, two, three));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.Zip(default(TwiceMinus), two, three, three));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.ZipScalar(
            default(TwiceMinus), two, two[0], three));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.ScalarZip(
            default(TwiceMinus), two[0], two, three));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.Compare(default(IsLess), two, three, new byte[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.Select(new byte[2], two, three, two));
    }
}

public sealed class ElementwiseFloat32Tests : ElementwiseTests<float>;

public sealed class ElementwiseFloat64Tests : ElementwiseTests<double>;

public sealed class ElementwiseInt64Tests : ElementwiseTests<long>
{
    [Fact]
    public void A_division_of_a_few_numbers_meets_only_their_divisors()
    {
        long[] y = new long[3];
        Elementwise.Zip(default(Quotient), [7, 8, 9], [2, 4, -3], y);
        Assert.Equal([3, 2, -3], y);
    }

    [Fact]
    public void A_division_by_zero_surfaces() =>
        Assert.Throws<DivideByZeroException>(() => Elementwise.Zip(default(Quotient), [7, 8], [2, 0], new long[2]));
}

public sealed class ElementwiseInt32Tests : ElementwiseTests<int>;

public sealed class ElementwiseByteTests : ElementwiseTests<byte>;
