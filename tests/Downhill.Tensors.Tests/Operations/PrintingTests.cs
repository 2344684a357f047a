using System.Globalization;

namespace Downhill.Tests.Operations;

public class PrintingTests
{
    static string Lines(params string[] lines) => string.Join('\n', lines);

    [Fact]
    public void Numbers_stand_in_columns_before_dtype_and_shape()
    {
        Assert.Equal("[1.5000, 2.0000] float32 (2)", Tensor.From(1.5f, 2f).ToString());
        Assert.Equal(
            Lines("[[  1.0000,  -2.5000],", " [ 10.2500, 100.0000]] float64 (2, 2)"),
            Tensor.From(new[,] { { 1, -2.5 }, { 10.25, 100 } }).ToString());
    }

    [Fact]
    public void Whole_numbers_show_no_decimals()
    {
        Assert.Equal("[ 1.,  2., -3.] float32 (3)", Tensor.From(1f, 2f, -3f).ToString());
        Assert.Equal("[    0.,     1., 20000.] float32 (3)", Tensor.From(0f, 1f, 20000f).ToString());
        Assert.Equal("[ 7, -8, 10] int64 (3)", Tensor.From(7L, -8L, 10L).ToString());
        Assert.Equal("[-9223372036854775808] int64 (1)", Tensor.From(long.MinValue).ToString());
        Assert.Equal("[255,   0] uint8 (2)", Tensor.From<byte>(255, 0).ToString());
        Assert.Equal("[1, 2] int32 (2)", Tensor.From(1, 2).ToString());
    }

    [Fact]
    public void Truth_values() => Assert.Equal("[ True, False] bool (2)", Tensor.From(true, false).ToString());

    [Fact]
    public void A_single_number_and_no_number()
    {
        Assert.Equal("3.1400 float32 ()", Tensor.Scalar(3.14).ToString());
        Assert.Equal("3. float32 ()", Tensor.Scalar(3).ToString());
        Assert.Equal("[] float32 (0)", Tensor.Zeros([0]).ToString());
        Assert.Equal("[] int64 (2, 0, 3)", Tensor.Zeros([2, 0, 3], DType.Int64).ToString());
        Assert.Equal("shape only float32 (2, 3)", Tensor.ShapeOnly([2, 3]).ToString());
    }

    [Fact]
    public void What_is_not_finite()
    {
        Assert.Equal("[   nan, 1.5000,    inf,   -inf] float32 (4)",
            Tensor.From(float.NaN, 1.5f, float.PositiveInfinity, float.NegativeInfinity).ToString());
        Assert.Equal("[nan,  2., inf] float64 (3)", Tensor.From(double.NaN, 2, double.PositiveInfinity).ToString());
        Assert.Equal("[nan] float32 (1)", Tensor.From(float.NaN).ToString());
        Assert.Equal("[-0.] float32 (1)", Tensor.From(-0f).ToString());
    }

    [Fact]
    public void A_wide_range_is_scientific()
    {
        Assert.Equal("[1.0000e-05, 1.0000e+00] float64 (2)", Tensor.From(1e-5, 1).ToString());
        Assert.Equal("[ 1.5000e+00, -2.0000e+03] float64 (2)", Tensor.From(1.5, -2000).ToString());
        Assert.Equal("[1.0000e+08, 0.0000e+00] float32 (2)", Tensor.From(1e8f, 0f).ToString());
        Assert.Equal("[4.9407e-324] float64 (1)", Tensor.From(double.Epsilon).ToString());
        Assert.Equal("[  0.5000, 500.0000] float64 (2)", Tensor.From(0.5, 500).ToString());
    }

    [Fact]
    public void Pages_are_set_apart_by_a_blank_line() => Assert.Equal(
        Lines("[[[0, 1],", "  [2, 3]],", "", " [[4, 5],", "  [6, 7]]] int64 (2, 2, 2)"),
        Tensor.Range(0, 8).Reshape(2, 2, 2).ToString());

    [Fact]
    public void Views_print_what_they_show()
    {
        Assert.Equal(Lines("[[0, 2],", " [1, 3]] int64 (2, 2)"),
            Tensor.Range(0, 4).Reshape(2, 2).Transpose().ToString());
        Assert.Equal("[2, 1, 0] int64 (3)", Tensor.Range(0, 3).Flip().ToString());
    }

    [Fact]
    public void Large_tensors_show_their_edges()
    {
        Assert.Equal("[   0,    1,    2, ..., 1998, 1999, 2000] int64 (2001)", Tensor.Range(0, 2001).ToString());
        Assert.Equal(
            Lines(
                "[[   0,    1,    2, ...,   47,   48,   49],", " [  50,   51,   52, ...,   97,   98,   99],",
                " [ 100,  101,  102, ...,  147,  148,  149],", " ...,", " [2350, 2351, 2352, ..., 2397, 2398, 2399],",
                " [2400, 2401, 2402, ..., 2447, 2448, 2449],",
                " [2450, 2451, 2452, ..., 2497, 2498, 2499]] int64 (50, 50)"),
            Tensor.Range(0, 2500).Reshape(50, 50).ToString());
        Assert.Equal(
            Lines("[[   0,    1,    2, ...,  997,  998,  999],",
                " [1000, 1001, 1002, ..., 1997, 1998, 1999]] int64 (2, 1000)"),
            Tensor.Range(0, 2000).Reshape(2, 1000).ToString());
        Assert.DoesNotContain("...", Tensor.Range(0, 1000).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_rows_are_wrapped_at_eighty_columns()
    {
        Assert.Equal(
            Lines(
                "[ 0.,  1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10., 11., 12., 13., 14.,",
                " 15., 16., 17., 18., 19.] float32 (20)"),
            Tensor.Range(0, 20, dtype: DType.Float32).ToString());
        Assert.All(Tensor.Range(0, 900).Reshape(9, 100).ToString().Split('\n'),
            line => Assert.True(line.Length <= 80 + 20));
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = german;
            Assert.Equal("[-1.5000] float32 (1)", Tensor.From(-1.5f).ToString());
            Assert.Equal("[-5] int64 (1)", Tensor.From(-5L).ToString());
            Assert.Equal("[-2.] float32 (1)", Tensor.From(-2f).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_debugger_sees_one_line()
    {
        Assert.Equal("int64 (2, 2) [0, 1, 2, 3]", Tensor.Range(0, 4).Reshape(2, 2).DebuggerText);
        Assert.Equal("int64 (3, 3) [0, 1, 2, 3, 4, 5, ...]", Tensor.Range(0, 9).Reshape(3, 3).DebuggerText);
        Assert.Equal("float32 (3, 3) shape only", Tensor.ShapeOnly([3, 3]).DebuggerText);
        Assert.Equal("float32 () [1.]", Tensor.Scalar(1).DebuggerText);
    }

    [Fact]
    public void Printing_leaves_no_trace_in_a_graph()
    {
        Tensor x = Tensor.Ones([2000]);
        x.RequiresGrad = true;
        Assert.Equal("[1., 1., 1., ..., 1., 1., 1.] float32 (2000)", x.ToString());
        Assert.True(x.IsLeaf);
    }
}
