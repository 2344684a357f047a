using System.Diagnostics.CodeAnalysis;

namespace Downhill.Layers;

/// <summary>A part of a network: a plain class whose parameters, buffers and child modules are found in its
/// fields.</summary>
/// <remarks>
/// <para>Nothing is registered. Fields are walked base class first, in the order of their declaration; arrays, lists
/// and dictionaries of tensors and modules are walked too. A name is the path of property names and indices, such as
/// <c>Layers.0.Weight</c>; a field <c>_weight</c> is named <c>Weight</c>. What is held twice is named once, where it is
/// met first.</para>
/// <para>A plain <see cref="Tensor"/> in a field, and any other object that holds a parameter or a module, is an error
/// that says so when the module is walked. Delegates are not looked into.</para>
/// <para>A module with one input and one output derives from <see cref="Layer"/>. One with another signature writes
/// its own
/// <c>Forward</c> around <see cref="Enter"/>.</para>
/// </remarks>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.AllFields)]
public abstract class Module
{
    List<ForwardHook>? _hooks;

    /// <summary>Whether the module is being trained: dropout drops, batch normalization measures its batch. Default
    /// true.</summary>
    public bool IsTraining { get; internal set; } = true;

    /// <summary>Makes this module and all below it behave as in training.</summary>
    public void Train() => SetTraining(true);

    /// <summary>Makes this module and all below it behave as in use: nothing is dropped, running statistics are read,
    /// not written.</summary>
    public void Eval() => SetTraining(false);

    /// <summary>The modules that this one holds itself, in the order of their fields.</summary>
    /// <exception cref="TensorException">A field holds what no walk would find; see the remarks on
    /// <see cref="Module"/>.</exception>
    public IEnumerable<Module> Children() =>
        ModuleWalk.Of(this).Modules.Where(found => found.Parent == this).Select(found => found.Module);

    /// <summary>This module, named by the empty string, and all below it with their paths; each before what it
    /// holds.</summary>
    /// <inheritdoc cref="Children" path="/exception"/>
    public IEnumerable<(string Name, Module Module)> NamedModules() =>
        ModuleWalk.Of(this).Modules.Select(found => (found.Name, found.Module));

    /// <summary>All parameters of this module and those below it, with their paths.</summary>
    /// <inheritdoc cref="Children" path="/exception"/>
    public IEnumerable<(string Name, Parameter Parameter)> NamedParameters() => ModuleWalk.Of(this).Named<Parameter>();

    /// <summary>All parameters of this module and those below it.</summary>
    /// <inheritdoc cref="Children" path="/exception"/>
    public IEnumerable<Parameter> Parameters() => NamedParameters().Select(named => named.Parameter);

    /// <summary>All buffers of this module and those below it, with their paths.</summary>
    /// <inheritdoc cref="Children" path="/exception"/>
    public IEnumerable<(string Name, Buffer Buffer)> NamedBuffers() => ModuleWalk.Of(this).Named<Buffer>();

    /// <summary>All buffers of this module and those below it.</summary>
    /// <inheritdoc cref="Children" path="/exception"/>
    public IEnumerable<Buffer> Buffers() => NamedBuffers().Select(named => named.Buffer);

    /// <summary>How many numbers the parameters of this module and those below it have.</summary>
    /// <inheritdoc cref="Children" path="/exception"/>
    public long CountParameters() => Parameters().Sum(parameter => (long)parameter.Length);

    /// <summary>Forgets the gradients of all parameters.</summary>
    /// <inheritdoc cref="Children" path="/exception"/>
    public void ZeroGrad()
    {
        foreach (Parameter parameter in Parameters())
            parameter.ZeroGrad();
    }

    /// <summary>Calls <paramref name="hook"/> after every forward call of this module, until the result is
    /// disposed.</summary>
    /// <returns>Dispose it to remove the hook.</returns>
    public IDisposable OnForward(ForwardHook hook)
    {
        (_hooks ??= []).Add(hook);
        return new Subscription(this, hook);
    }

    /// <summary>Runs a forward call of this module: errors from inside it name it, and its hooks are called.</summary>
    /// <param name="input">A tensor, or a tuple that holds the tensors; passed to <paramref name="run"/>.</param>
    /// <param name="run">What the module computes; a static lambda, so that a call allocates nothing.</param>
    /// <returns>What <paramref name="run"/> returned: a tensor, or a tuple that holds the tensors.</returns>
    protected TOutput Enter<TInput, TOutput>(TInput input, Func<TInput, TOutput> run)
    {
        try
        {
            TOutput output = run(input);
            if (_hooks is { Count: > 0 })
                CallHooks(input, output);
            return output;
        }
        catch (TensorException error) when (Note(error))
        {
            throw;
        }
    }

    /// <summary>The module as its constructor call: what summaries and errors print. Default: the name of the
    /// class.</summary>
    public override string ToString() => GetType().Name;

    private protected bool HasHooks => _hooks is { Count: > 0 };

    private protected void CallHooks(object? input, object? output)
    {
        IReadOnlyList<Tensor> inputs = HookTensors.Of(input), outputs = HookTensors.Of(output);
        foreach (ForwardHook hook in _hooks!.ToArray())
            hook(this, inputs, outputs);
    }

    /// <summary>An exception filter that never catches: filters run on the way out, so a call that succeeds pays
    /// nothing.</summary>
    private protected bool Note(TensorException error)
    {
        ModulePath.Prepend(error, this);
        return false;
    }

    void SetTraining(bool training)
    {
        foreach ((_, Module module) in NamedModules())
            module.IsTraining = training;
    }

    sealed class Subscription(Module module, ForwardHook hook) : IDisposable
    {
        ForwardHook? _hook = hook;

        public void Dispose()
        {
            if (_hook is { } hook)
                module._hooks!.Remove(hook);
            _hook = null;
        }
    }
}

/// <summary>Sees a module's forward call when it is done.</summary>
/// <param name="module">The module that ran.</param>
/// <param name="inputs">The tensors it was given.</param>
/// <param name="outputs">The tensors it returned.</param>
public delegate void ForwardHook(Module module, IReadOnlyList<Tensor> inputs, IReadOnlyList<Tensor> outputs);
