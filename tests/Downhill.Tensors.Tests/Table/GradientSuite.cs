using Downhill.Testing;

namespace Downhill.Tensors.Tests.Table;

/// <summary>Gradients of every row: against central differences, to second order, and the fused way back against
/// tensor words.</summary>
public class GradientSuite
{
    public static TheoryData<string> Differentiable => OperationTable.Names(row => row.Order >= 1);

    public static TheoryData<string> Others => OperationTable.Names(row => row.Order == 0);

    [Theory, MemberData(nameof(Differentiable))]
    public void Backward_agrees_with_central_differences(string name)
    {
        OperationRow row = OperationTable.Row(name);
        GradientCheck.Verify(row.Apply, row.Draw(), Math.Min(row.Order, 2));
    }

    [Theory, MemberData(nameof(Differentiable))]
    public void The_fused_way_back_agrees_with_tensor_words(string name)
    {
        OperationRow row = OperationTable.Row(name);
        Tensor[] fused = Gradients(row, createGraph: false), words = Gradients(row, createGraph: true);
        for (int i = 0; i < fused.Length; i++)
            Compare.Near(Compare.Doubles(words[i]), Compare.Doubles(fused[i]), 1e-12);
    }

    [Theory, MemberData(nameof(Others))]
    public void What_has_no_gradient_is_a_constant_to_backward(string name)
    {
        OperationRow row = OperationTable.Row(name);
        Tensor[] inputs = row.Draw();
        foreach (Tensor input in inputs.Where(input => input.DType.IsFloating))
            input.RequiresGrad = true;
        Assert.False(row.Apply(inputs).RequiresGrad);
    }

    static Tensor[] Gradients(OperationRow row, bool createGraph)
    {
        Tensor[] inputs = row.Draw();
        Tensor[] leaves = [.. inputs.Where(input => input.DType.IsFloating)];
        foreach (Tensor leaf in leaves)
            leaf.RequiresGrad = true;
        Tensor y = row.Apply(inputs);
        Tensor start = Sample.Uniform(y.Shape).Draw(99);
        return Gradient.Of(y, leaves, start, createGraph: createGraph);
    }
}
