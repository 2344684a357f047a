using System.Text;
using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class TableTests
{
    static Table Parse(string text, params string[] textColumns) =>
        Table.ParseCsv(Encoding.UTF8.GetBytes(text), "some.csv", textColumns);

    [Fact]
    public void Columns_are_numbers_when_every_cell_is_one_or_missing_else_text()
    {
        Table table = Parse("a,b,c\n1,x,\n,2,\n-2.5e1, ,\n");

        Assert.Equal(3, table.RowCount);
        Assert.Equal([1, double.NaN, -25], table["a"].Numbers.ToArray());
        Assert.Equal((string?[])["x", "2", null], table["b"].Texts.ToArray());
        Assert.True(table["c"].IsNumber && table["c"].IsEmpty);
    }

    [Fact]
    public void Quoted_cells_hold_separators_quotes_and_line_breaks()
    {
        Table table = Parse("\"a, b\",c\r\n\"x\ny\",\"say \"\"hi\"\"\"\r\n\" z \",2\r\n");

        Assert.Equal((string?[])["x\ny", " z "], table["a, b"].Texts.ToArray());
        Assert.Equal((string?[])["say \"hi\"", "2"], table["c"].Texts.ToArray());
    }

    [Theory]
    [InlineData("a;b\n1;2\n"), InlineData("a\tb\n1\t2\n"), InlineData("a|b\n1|2"),
        InlineData("\uFEFFa,b\n\n1 , 2\n\n"), InlineData("sep=;\na;b\n1;2")]
    public void Separators_marks_and_empty_lines_are_understood(string text)
    {
        Table table = Parse(text);

        Assert.Equal([1], table["a"].Numbers.ToArray());
        Assert.Equal([2], table["b"].Numbers.ToArray());
    }

    [Fact]
    public void Columns_can_be_read_as_text_whatever_they_look_like() =>
        Assert.Equal((string?[])["007", null], Parse("code,n\n007,1\n,2\n", "code")["code"].Texts.ToArray());

    [Theory]
    [InlineData("", "there must be a header row, but the file is empty.")]
    [InlineData("\n\n", "there must be a header row, but the file is empty.")]
    [InlineData("a,b\n", "there must be a row below the header, but there is none.")]
    [InlineData("5.1,3.5,setosa\n4.9,3.0,setosa\n",
        "the first row must name the columns, but its cell 1 is the number 5.1. Add a header row.")]
    [InlineData("5,0,12\n4,0,13\n",
        "the first row must name the columns, but its cell 1 is the number 5. Add a header row.")]
    [InlineData("a,,b\n1,2,3\n", "each column needs a name in the header, but column 2 has none.")]
    [InlineData("a,b,a\n1,2,3\n", "the names of columns must differ, but 'a' names column 1 and column 3.")]
    [InlineData("a,b\n1,2\n\n3\n",
        "each row must have as many cells as the header, but line 4 has 1 and the header 2.")]
    [InlineData("a,b\n1,\"2\n3\"\n3,4,5\n",
        "each row must have as many cells as the header, but line 4 has 3 and the header 2.")]
    [InlineData("a,b\n1,\"2\n", "the quotes of a cell must enclose it and be closed, but in line 2 they do not.")]
    [InlineData("a,b\n1,2\n3,\"4\"5\n",
        "the quotes of a cell must enclose it and be closed, but in line 3 they do not.")]
    public void Damage_is_told_in_one_sentence(string text, string sentence) =>
        Assert.Equal($"CSV file 'some.csv': {sentence}", MessageOf(() => Parse(text)));

    [Fact]
    public void A_missing_file_is_named() => Assert.Equal(
        "CSV file 'no.csv': it must exist, but there is no such file or folder.",
            MessageOf(() => Table.ReadCsv("no.csv")));

    [Fact]
    public void An_unknown_column_is_answered_with_those_that_are_there() => Assert.Equal(
        "CSV file 'some.csv': a column must be one of the columns, but 'c' is not among a, b.",
            MessageOf(() => _ = Parse("a,b\n1,2")["c"]));

    [Fact]
    public void Every_damaged_file_is_read_or_refused_in_a_sentence() =>
        Try("age,\"name\"\n1,\"x\"\"y\"\n2.5,z\n\n,\"a\nb\"\n"u8.ToArray(), file =>
    {
        Table table = Table.ParseCsv(file, "some.csv");
        TableEncoder.Fit(table, new(), [.. Enumerable.Range(0, table.RowCount)]).Features(table);
    });

    [Fact]
    public void Columns_in_memory_must_fit_each_other()
    {
        Assert.Equal("Table 't': there must be at least one column, but there is none.",
            Assert.Throws<ArgumentException>(() => new Table("t")).Message);
        Assert.Equal("Table 't': the columns must have one length, but 'a' has 1 and 'b' has 2.",
            Assert.Throws<ArgumentException>(
                () => new Table("t", new TableColumn("a", [1.0]), new("b", [1.0, 2.0]))).Message);
        Assert.Equal("Table 't': the names of columns must differ, but 'a' stands twice.",
            Assert.Throws<ArgumentException>(
                () => new Table("t", new TableColumn("a", [1.0]), new("a", ["x"]))).Message);
    }

    [Fact]
    public void Columns_of_numbers_become_a_tensor_as_they_are()
    {
        Table table = Parse("a,b,c\n1,2.5,-3\n4,5,6");
        Assert.Equal([-3f, 1, 6, 4], table.ToTensor("c", "a").ToArray<float>());
        Assert.Equal(new Shape(2, 2), table.ToTensor("c", "a").Shape);
        Assert.Equal([1f, 2.5f, -3, 4, 5, 6], table.ToTensor().ToArray<float>());
    }

    [Theory]
    [InlineData("a", "holds the text 'x'."), InlineData("b", "is empty.")]
    public void What_is_no_number_has_no_place_in_a_tensor(string column, string what) => Assert.Equal(
        $"CSV file 'some.csv': each cell of a tensor must be a number, but column '{column}' in line 2 {what}",
        MessageOf(() => Parse("a,b,c\nx,,3\ny,2,3").ToTensor("c", column)));
}
