using Downhill.Autograd;
using Downhill.Operations;

namespace Downhill.Tensors.Tests.Table;

/// <summary>Every operation has a row: found by reflection, so that nothing can be forgotten.</summary>
public class Census
{
    [Fact]
    public void Every_operation_has_a_row()
    {
        HashSet<Type> covered = [.. OperationTable.Rows.SelectMany(row => row.Covers), .. OperationTable.Rows.SelectMany(Used).Select(Kind)];
        IEnumerable<string> missing = Kinds().Where(kind => !covered.Contains(kind)).Select(kind => kind.Name).Order();
        Assert.Empty(missing);
    }

    [Fact]
    public void Names_of_rows_are_unique() =>
        Assert.Equal(OperationTable.Rows.Count, OperationTable.Rows.Select(row => row.Name).Distinct().Count());

    [Theory, MemberData(nameof(GradientSuite.Differentiable), MemberType = typeof(GradientSuite))]
    public void Operations_with_equal_attributes_are_equal(string name)
    {
        OperationRow row = OperationTable.Row(name);
        Assert.Equal(Used(row), Used(row));
    }

    /// <summary>The records and functions that the library defines; wrappers of functions and shared bases do not
    /// count.</summary>
    static IEnumerable<Type> Kinds() => typeof(Operation).Assembly.GetTypes().Where(type =>
        !type.IsAbstract && !type.IsInterface && !type.IsGenericTypeDefinition && !type.IsNested &&
        (type.IsSubclassOf(typeof(Operation)) || type.IsAssignableTo(typeof(IUnaryOperation)) ||
         type.IsAssignableTo(typeof(IBinaryOperation)) || type.IsAssignableTo(typeof(ICompareFunction))));

    /// <summary>The function of a wrapper, else the record itself.</summary>
    static Type Kind(Operation operation) =>
        operation.GetType() is { IsGenericType: true } wrapper ? wrapper.GenericTypeArguments[0] : operation.GetType();

    /// <summary>The operations of a row's graph, forward and backward.</summary>
    static List<Operation> Used(OperationRow row)
    {
        if (row.Order == 0)
            return [];
        Tensor[] inputs = row.Draw();
        Tensor[] leaves = [.. inputs.Where(input => input.DType.IsFloating)];
        foreach (Tensor leaf in leaves)
            leaf.RequiresGrad = true;
        Tensor y = row.Apply(inputs);
        Tensor start = Sample.Uniform(y.Shape).Draw(99);
        start.RequiresGrad = true;
        List<Operation> used = [];
        HashSet<Node> seen = [];
        Walk(y.Node);
        foreach (Tensor gradient in Gradient.Of(y, leaves, start, createGraph: true))
            Walk(gradient.Node);
        return used;

        void Walk(Node? node)
        {
            if (node is null || !seen.Add(node))
                return;
            used.Add(node.Operation);
            foreach (Edge edge in node.Edges)
                Walk(edge.Producer);
        }
    }
}
