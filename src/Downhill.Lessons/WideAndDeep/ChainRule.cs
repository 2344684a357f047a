using Downhill.Plots;

namespace Downhill.Lessons;

/// <summary>Second scene: a nested function as a graph of small steps, walked forward for values and backward for
/// derivatives.</summary>
internal static class ChainRule
{
    /// <summary>One small step: its name, its formula, its value, and what it was made of.</summary>
    sealed record Step(string Name, string Formula, Tensor Value, params Step[] From);

    internal static void Tell(LessonOutput output)
    {
        output.Heading("The chain rule");
        output.Text("""
            One neuron and its loss, (tanh(w x + b) - t)², are five small steps. Forward, each step has a value. Each
            also knows its local derivative: how fast its value follows the value it was made of. Backward, what arrives
            at a step is multiplied by the local derivative and sent on. At the loss 1 arrives; at the weight and the
            bias, the gradient.
            """);
        Step w = new("w", "weight", Number(0.8)), x = new("x", "input", Number(1.5));
        Step b = new("b", "bias", Number(-0.4)), t = new("t", "target", Number(-0.5));
        Step p = new("p", "p = w x", w.Value * x.Value, w, x);
        Step z = new("z", "z = p + b", p.Value + b.Value, p, b);
        Step h = new("h", "h = tanh z", z.Value.Tanh(), z);
        Step e = new("e", "e = h - t", h.Value - t.Value, h, t);
        Step loss = new("L", "L = e²", e.Value.Square(), e);
        loss.Value.Backward(retainGraph: true);

        double byHand = Local(loss, e) * Local(e, h) * Local(h, z) * Local(z, p) * Local(p, w);
        output.Figure("loss L", loss.Value.Item<double>(), "0.0000");
        output.Figure("dL/dw, product of local derivatives", byHand, "0.0000");
        output.Figure("dL/dw by autograd", w.Value.Grad!.Item<double>(), "0.0000");
        output.Figure("dL/db by autograd", b.Value.Grad!.Item<double>(), "0.0000");
        output.Picture("chain-rule", Draw([w, x, p, b, z, h, t, e, loss]),
            "In each box the value, and below it the derivative of the loss that arrives there. At each arrow the " +
            "local derivative: what arrives at its head, times it, goes to its tail.");
    }

    static GraphDrawing Draw(Step[] steps)
    {
        GraphDrawing drawing = new() { Title = "L = (tanh(w x + b) - t)²", Downward = true };
        Tensor[] arrived = Gradient.Of(steps[^1].Value, [.. steps.Select(step => step.Value)], retainGraph: true);
        foreach ((Step step, Tensor gradient) in steps.Zip(arrived))
            drawing.AddNode(step.Name, $"{step.Formula}: {step.Value.Item<double>().Show("0.###")}",
                $"arrives {gradient.Item<double>().Show("0.###")}", color: step.From.Length == 0 ? 1 : 0);
        foreach (Step step in steps)
            foreach (Step from in step.From)
                drawing.AddEdge(from.Name, step.Name, $"d{step.Name}/d{from.Name} = {Local(step, from).Show("0.###")}");
        return drawing;
    }

    /// <summary>How fast a step follows one of those it was made of.</summary>
    static double Local(Step step, Step from) =>
        Gradient.Of(step.Value, [from.Value], retainGraph: true)[0].Item<double>();

    static Parameter Number(double value) => new(Tensor.Scalar(value, DType.Float64));
}
