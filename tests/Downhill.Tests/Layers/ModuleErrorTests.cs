using Downhill.Layers;

namespace Downhill.Tests.Layers;

public class ModuleErrorTests
{
    [Fact]
    public void A_plain_tensor_in_a_field_is_refused() =>
        Refuses(new Plain(),
            "Module: a tensor in a field is a Parameter or a Buffer, but Scale of Plain is a plain Tensor (3). " +
            "Write new Parameter(...) for what training changes, new Buffer(...) for what is only saved.");

    [Fact]
    public void A_plain_tensor_in_a_list_is_refused() =>
        Refuses(new PlainList(),
            "Module: a tensor in a field is a Parameter or a Buffer, but Scales[1] of PlainList is a plain Tensor " +
            "(2). Write new Parameter(...) for what training changes, new Buffer(...) for what is only saved.");

    [Fact]
    public void A_set_of_parameters_is_refused() =>
        Refuses(new Hiding(new HashSet<Parameter> { new(Tensor.Zeros([1])) }),
            "Module: parameters are looked for in fields, arrays, lists and dictionaries, but Thing of Hiding is a " +
            "HashSet<Parameter> that holds a Parameter. Hold it in a field of the module, or derive " +
            "HashSet<Parameter> from Module.");

    [Fact]
    public void A_tuple_with_a_module_is_refused() =>
        Refuses(new Hiding((3, new Linear(1, 1))),
            "Module: parameters are looked for in fields, arrays, lists and dictionaries, but Thing of Hiding is a " +
            "ValueTuple<Int32, Linear> that holds a Linear. Hold it in a field of the module, or derive " +
            "ValueTuple<Int32, Linear> from Module.");

    [Fact]
    public void An_object_in_a_list_with_a_buffer_deep_inside_is_refused() =>
        Refuses(new Hiding(new List<object> { "text",
            new Holder { Inner = new Holder { Inner = new Buffer(Tensor.Zeros([1])) } } }),
            "Module: parameters are looked for in fields, arrays, lists and dictionaries, but Thing[1] of Hiding is " +
            "a Holder that holds a Buffer. Hold it in a field of the module, or derive Holder from Module.");

    [Fact]
    public void An_object_that_leads_back_into_the_module_is_accepted()
    {
        Hiding module = new(new Holder());
        ((Holder)module.Thing).Inner = module;

        Assert.Empty(module.Parameters());
    }

    [Fact]
    public void Two_fields_of_one_name_are_refused() =>
        Refuses(new Twice(),
            "Module: everything a module holds has a name of its own, but Twice has two things named Weight. Rename " +
            "one of the fields or keys.");

    [Fact]
    public void An_error_names_the_module_it_came_from()
    {
        Sequential network = new(new Linear(4, 3), new Relu(), new Linear(2, 1));

        ShapeMismatchException error = Assert.Throws<ShapeMismatchException>(() =>
            network.Forward(Tensor.Ones([5, 4])));

        Assert.Equal(
            "Linear: the input's last axis must be the weight's inputs, but the input is (5, 3) and the weight (1, " +
            "2) takes 2. In Layers[2] Linear(2 → 1).", error.Message);
        Assert.Equal("Layers[2] Linear(2 → 1)", error.Module);
    }

    [Fact]
    public void The_path_goes_through_modules_that_were_not_entered()
    {
        Outer outer = new();

        TensorException error = Assert.Throws<ShapeMismatchException>(() => outer.Forward(Tensor.Ones([5, 4])));

        Assert.Equal("Inner.Stem[0].Layers[0] Linear(2 → 1)", error.Module);
    }

    [Fact]
    public void A_module_of_another_signature_is_named_too()
    {
        TensorException error = Assert.Throws<ShapeMismatchException>(
            () => new Joined().Forward(Tensor.Ones([2, 3]), Tensor.Ones([2, 4])));

        Assert.Equal("Left Linear(4 → 1)", error.Module);
    }

    [Fact]
    public void A_struct_that_hides_a_parameter_is_refused() =>
        Refuses(new Hiding(new Hidden(new Parameter(Tensor.Ones([1])))),
            "Module: parameters are looked for in fields, arrays, lists and dictionaries, but Thing of Hiding is a " +
            "Hidden that holds a Parameter. Hold it in a field of the module, or derive Hidden from Module.");

    [Fact]
    public void A_layer_alone_names_itself()
    {
        TensorException error = Assert.Throws<ShapeMismatchException>(() =>
            new Linear(2, 1).Forward(Tensor.Ones([5, 4])));

        Assert.Equal("Linear(2 → 1)", error.Module);
    }

    [Fact]
    public void A_layer_without_inputs_is_refused()
    {
        TensorException error = Assert.Throws<TensorException>(() => new Linear(0, 1));

        Assert.Equal("Linear: inputs must be at least 1, but 0 was given.", error.Message);
    }

    static void Refuses(Module module, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<TensorException>(() => module.Parameters().ToArray()).Message);

    sealed class Plain : Module
    {
        public Tensor Scale { get; } = Tensor.Ones([3]);
    }

    sealed class PlainList : Module
    {
        public List<Tensor> Scales { get; } = [new Parameter(Tensor.Ones([3])), Tensor.Ones([2])];
    }

    sealed class Hiding(object thing) : Module
    {
        public object Thing { get; } = thing;
    }

    readonly record struct Hidden(Parameter Weight);

    sealed class Joined : Module
    {
        public Linear Left { get; } = new(4, 1);

        public Linear Right { get; } = new(4, 1);

        public Tensor Forward(Tensor a, Tensor b) =>
            Enter((this, a, b), static call => call.Item1.Left.Forward(call.a) + call.Item1.Right.Forward(call.b));
    }

    sealed class Holder
    {
        public object? Inner { get; set; }
    }

    sealed class Twice : Module
    {
        readonly Parameter _weight = new(Tensor.Ones([3]));

        public Parameter Weight { get; } = new(Tensor.Ones([3]));

        public override string ToString() => $"{_weight.Shape}";
    }

    sealed class Outer : Layer
    {
        public Inner Inner { get; } = new();

        protected override Tensor Run(Tensor x) => Inner.Stem[0].Forward(x);
    }

    sealed class Inner : Module
    {
        public Layer[] Stem { get; } = [new Sequential(new Linear(2, 1))];
    }
}
