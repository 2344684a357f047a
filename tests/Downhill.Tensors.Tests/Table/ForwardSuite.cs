namespace Downhill.Tensors.Tests.Table;

/// <summary>Values: against the definition in float64, in float32 against float64, over strides, and the inferred
/// type.</summary>
public class ForwardSuite
{
    public static TheoryData<string> All => OperationTable.Names(_ => true);

    public static TheoryData<string> WithReference => OperationTable.Names(row => row.Reference is not null);

    public static TheoryData<string> Inferable => OperationTable.Names(row => !row.HostOnly);

    public static TheoryData<string> InSingle => OperationTable.Names(row => row.InSingle);

    [Theory, MemberData(nameof(WithReference))]
    public void Every_element_agrees_with_the_definition(string name)
    {
        OperationRow row = OperationTable.Row(name);
        Tensor[] inputs = row.Draw();
        double[][] values = [.. inputs.Select(Compare.Doubles)];

        double[] result = Compare.Doubles(row.Apply(inputs));

        double[] expected = [.. result.Select((_, i) => row.Reference!([.. values.Select(input => input[i])]))];
        Compare.Near(expected, result, row.Tolerance);
    }

    [Theory, MemberData(nameof(InSingle))]
    public void Single_precision_agrees_with_double(string name)
    {
        OperationRow row = OperationTable.Row(name);
        double[] single = Compare.Doubles(row.Apply(row.Draw(DType.Float32)));
        Compare.Near(Compare.Doubles(row.Apply(row.Draw(DType.Float32).Select(t => t.DType.IsFloating ? t.To(DType.Float64) : t).ToArray())),
            single, row.SingleTolerance);
    }

    [Theory, MemberData(nameof(All))]
    public void Inputs_that_lie_apart_in_memory_give_the_same_bits(string name)
    {
        OperationRow row = OperationTable.Row(name);
        Tensor[] apart = [.. row.Draw().Select(Compare.Apart)];
        Assert.Equal(Compare.Doubles(row.Apply(row.Draw())), Compare.Doubles(row.Apply(apart)));
    }

    [Theory, MemberData(nameof(Inferable))]
    public void Shapes_alone_infer_the_type_of_the_result(string name)
    {
        OperationRow row = OperationTable.Row(name);
        Tensor[] shapes = [.. row.Draw().Select(t => Tensor.ShapeOnly(t.Shape, t.DType))];
        Tensor inferred = row.Apply(shapes);
        Assert.Equal(Device.ShapeOnly, inferred.Device);
        Assert.Equal(row.Apply(row.Draw()).Type, inferred.Type);
    }
}
