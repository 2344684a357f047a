using Downhill.Data;

namespace Downhill.Tests.Data;

public class DatasetTests
{
    static TensorDataset Numbers(int rows) => new(
        Tensor.From([.. Enumerable.Range(0, rows * 2).Select(i => (float)i)], [rows, 2]),
            Tensor.From<long>([.. Enumerable.Range(0, rows).Select(i => i % 3L)]));

    [Fact]
    public void Rows_are_taken_in_the_order_asked_for()
    {
        Batch batch = Numbers(5).Take(4, 0, 4);

        Assert.Equal(new Shape(3, 2), batch.Inputs.Shape);
        Assert.Equal([8, 9, 0, 1, 8, 9], batch.Inputs.ToArray<float>());
        Assert.Equal([1L, 0, 1], batch.Targets.ToArray<long>());
        Assert.Equal([4, 0, 4], batch.Rows);
    }

    [Fact]
    public void A_selection_is_a_data_set_of_its_own()
    {
        Dataset part = Numbers(6).Select([5, 2]).Select([1]);

        Assert.Equal(1, part.Count);
        Assert.Equal(["0", "1", "2"], part.ClassNames);
        Assert.Equal([4, 5], part.All().Inputs.ToArray<float>());
        Assert.Equal([2L], part.Targets.ToArray<long>());
    }

    [Fact]
    public void Numbers_as_targets_make_a_regression_of_shape_rows_by_outputs()
    {
        var data = new TensorDataset(Tensor.Zeros([3, 1, 2, 2]), Tensor.From([1f, 2, 3]));

        Assert.Equal(DataTask.Regression, data.Task);
        Assert.Equal(new Shape(1, 2, 2), data.RowShape);
        Assert.Equal(new Shape(3, 1), data.Targets.Shape);
        Assert.Equal([3, 2], data.Take(2, 1).Targets.ToArray<float>());
    }

    [Fact]
    public void Bytes_become_the_numbers_0_to_255() =>
        Assert.Equal([0, 255], new TensorDataset(Tensor.From([(byte)0, (byte)255], [1, 2]), Tensor.From(0L))
            .All().Inputs.ToArray<float>());

    [Fact]
    public void What_does_not_fit_is_told_with_its_row()
    {
        Tensor features = Tensor.Zeros([2, 1]);
        Assert.Equal("Dataset 'tensors': a class index must be 0 to 1, but row 1 has 2.",
            Assert.Throws<DataRowException>(
                () => new TensorDataset(features, Tensor.From(0L, 2L), ["a", "b"])).Message);
        Assert.Equal("Dataset 'tensors': a class index must be 0 to 0, but row 0 has -1.",
            Assert.Throws<DataRowException>(() => new TensorDataset(features, Tensor.From(-1L, 0L))).Message);
        Assert.Equal("Dataset 'tensors': each target must be finite, but row 1 has NaN.",
            Assert.Throws<DataRowException>(() => new TensorDataset(features, Tensor.From(0f, float.NaN))).Message);
        Assert.Equal("Dataset 'some': each feature must be finite, but row 1 has Infinity.",
            Assert.Throws<DataRowException>(
                () => new TensorDataset(Tensor.From([0f, 1, 2, float.PositiveInfinity], [2, 2]), Tensor.From(0L, 0L),
                name: "some")).Message);
        Assert.Equal("Dataset 'tensors': features and targets must have one number of rows, but the features have 2 " +
            "and the targets 1.",
            Assert.Throws<ArgumentException>(() => new TensorDataset(features, Tensor.From(0L))).Message);
        Assert.Equal("Dataset 'tensors': features must be float32 or uint8 of shape (rows, ...), but they " +
            "are float32 (2).",
            Assert.Throws<ArgumentException>(() => new TensorDataset(Tensor.Zeros([2]), Tensor.From(0L, 0L))).Message);
        Assert.Equal("Dataset 'tensors': targets must be int64 of shape (rows) or float32 of shape (rows, outputs), " +
            "but they are int32 (2).",
            Assert.Throws<ArgumentException>(() => new TensorDataset(features, Tensor.From(0, 0))).Message);
    }
}
