using Downhill.Schedules;

namespace Downhill.Optimizers;

/// <summary>Changes parameters by their gradients. Derive from it and write <see cref="Update"/> to add a rule of your
/// own.</summary>
/// <remarks>The loop is: <see cref="ZeroGrad"/>, forward, loss, backward, <see cref="Step"/>. A parameter without a
/// gradient, or frozen by
/// <c>RequiresGrad = false</c>, is left alone; so are the elements that <see cref="Parameter.Frozen"/> names.</remarks>
public abstract class Optimizer
{
    readonly List<(ParameterGroup Group, Parameter Parameter, ParameterState State)> _slots = [];

    private protected Optimizer(IEnumerable<ParameterGroup> groups, double learningRate)
    {
        Groups = [.. groups];
        LearningRate = learningRate;
        for (int g = 0; g < Groups.Count; g++)
            foreach ((string name, Parameter parameter) in Groups[g].Parameters)
                _slots.Add((Groups[g], parameter, new ParameterState(Groups.Count == 1 ? name : $"{g}.{name}", parameter)));
        if (_slots.DistinctBy(slot => slot.Parameter).Count() != _slots.Count)
            throw new ArgumentException("Optimizer: each parameter belongs to one group, but one belongs to two.", nameof(groups));
    }

    /// <summary>An optimizer of your own over groups of parameters.</summary>
    /// <param name="groups">At least one group; each parameter in one of them.</param>
    protected Optimizer(IEnumerable<ParameterGroup> groups) : this(groups, 0.01) { }

    /// <summary>The groups, in the order they were given.</summary>
    public IReadOnlyList<ParameterGroup> Groups { get; }

    /// <summary>η, at least 0: the size of a step, before the schedule's factor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double LearningRate { get; set => field = Checked.AtLeastZero(value, "Optimizer.LearningRate"); }

    /// <summary>λ, at least 0: pulls weights towards 0. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double WeightDecay { get; set => field = Checked.AtLeastZero(value, "Optimizer.WeightDecay"); }

    /// <summary>Multiplies the learning rate, as a function of <see cref="StepCount"/>. Default: constant.</summary>
    public Schedule Schedule { get; set; } = new ConstantSchedule();

    /// <summary>Steps taken so far.</summary>
    public long StepCount { get; private set; }

    /// <summary>The learning rate that the next step will use, where a group has none of its own.</summary>
    public double CurrentLearningRate => LearningRate * Schedule.Factor(StepCount);

    /// <summary>Forgets all gradients.</summary>
    public void ZeroGrad()
    {
        foreach ((_, Parameter parameter, _) in _slots)
            parameter.ZeroGrad();
    }

    /// <summary>Moves every parameter that has a gradient, once.</summary>
    public void Step()
    {
        double factor = Schedule.Factor(StepCount);
        using (Gradient.Off())
            foreach ((ParameterGroup group, Parameter parameter, ParameterState state) in _slots)
                if (parameter is { RequiresGrad: true, Gradient: { } gradient })
                {
                    state.Steps++;
                    StepSettings settings = new((group.LearningRate ?? LearningRate) * factor, group.WeightDecay ?? WeightDecay);
                    if (parameter.Frozen is { } frozen)
                        UpdateFree(parameter, frozen, gradient, state, settings);
                    else
                        Update(parameter, gradient.Contiguous(), state, settings);
                }
        StepCount++;
    }

    /// <summary>Moves the elements that are not frozen. To the rule the others have no gradient; what it does to them
    /// all the same, such as weight decay, is taken back.</summary>
    void UpdateFree(Parameter parameter, Tensor frozen, Tensor gradient, ParameterState state, StepSettings settings)
    {
        Tensor before = parameter.Clone();
        Update(parameter, Tensor.Where(frozen, 0, gradient), state, settings);
        parameter.CopyFrom(Tensor.Where(frozen, before, parameter));
    }

    /// <summary>Moves one parameter in place; gradients are off.</summary>
    /// <param name="parameter">The weights to change.</param>
    /// <param name="gradient">The loss's derivative by them.</param>
    /// <param name="state">What is remembered of them from step to step.</param>
    /// <param name="settings">Learning rate and weight decay of this step.</param>
    protected abstract void Update(Parameter parameter, Tensor gradient, ParameterState state, StepSettings settings);

    /// <summary>All that is needed to go on as if never stopped: counters and memories, keyed by parameter.</summary>
    public IReadOnlyDictionary<string, Tensor> StateDictionary()
    {
        Dictionary<string, Tensor> entries = new() { ["steps"] = Tensor.Scalar(StepCount, DType.Int64) };
        foreach ((_, _, ParameterState state) in _slots)
        {
            entries[$"{state.Name}.steps"] = Tensor.Scalar(state.Steps, DType.Int64);
            foreach ((int index, Tensor memory) in state.Memories)
                entries[$"{state.Name}.memory.{index}"] = memory;
        }
        return entries;
    }

    /// <summary>Takes over what <see cref="StateDictionary"/> gave.</summary>
    /// <exception cref="KeyNotFoundException">A parameter of this optimizer is missing there.</exception>
    /// <exception cref="ShapeMismatchException">A memory has another shape than its parameter.</exception>
    public void LoadStateDictionary(IReadOnlyDictionary<string, Tensor> entries)
    {
        StepCount = Entry("steps").Item<long>();
        foreach ((_, _, ParameterState state) in _slots)
        {
            state.Steps = Entry($"{state.Name}.steps").Item<long>();
            for (int i = 0; i < 3; i++)
                if (entries.TryGetValue($"{state.Name}.memory.{i}", out Tensor? memory))
                    state.Restore(i, memory);
        }

        Tensor Entry(string key) => entries.TryGetValue(key, out Tensor? value) ? value : throw new KeyNotFoundException(
            $"Optimizer: the saved state must have an entry for every parameter, but \"{key}\" is missing.");
    }
}

/// <summary>The numbers of one step for one group.</summary>
/// <param name="LearningRate">η, the schedule's factor included.</param>
/// <param name="WeightDecay">λ.</param>
public readonly record struct StepSettings(double LearningRate, double WeightDecay);
