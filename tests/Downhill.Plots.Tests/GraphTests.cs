using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class GraphTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_edges_run_one_way(bool downward)
    {
        GraphDrawing graph = new() { Downward = downward, Title = "A step" };
        foreach (string id in new[] { "x", "w", "mul", "b", "add", "loss" })
            graph.AddNode(id, id, "1.5");
        graph.AddEdge("x", "mul", "d 2").AddEdge("w", "mul", "d 3").AddEdge("mul", "add", "d 1")
            .AddEdge("b", "add", "d 1").AddEdge("add", "loss", "d 0.5").AddEdge("x", "loss");

        XElement svg = Sound.Check(graph);
        Dictionary<string, double> places = svg.All("text", "ink").Where(t => t.Words() != "A step")
            .ToDictionary(t => t.Words(), t => t.Number(downward ? "y" : "x"));

        Assert.True(places["x"] < places["mul"] && places["mul"] < places["add"] && places["add"] < places["loss"]);
        // A parameter stands beside the step that uses it.
        Assert.Equal(places["mul"], places["b"], 20.0);
        Assert.Equal(6, svg.All("path", "arrow").Count());
        Assert.Equal(12, svg.All("rect").Count(r => r.Attribute("rx") is not null));
    }

    [Fact]
    public void Nodes_never_overlap()
    {
        Random random = new(3);
        for (int trial = 0; trial < 8; trial++)
        {
            GraphDrawing graph = new() { Downward = trial % 2 == 0 };
            for (int i = 0; i < 40; i++)
            {
                string name = $"operation {i}" + new string('m', random.Next(20));
                graph.AddNode($"{i}", name, i % 3 == 0 ? "(64, 28, 28)" : null, i);
                for (int j = 0; j < 2 && i > 0; j++)
                    graph.AddEdge($"{random.Next(Math.Max(0, i - 8), i)}", $"{i}");
            }

            Box[] boxes = [.. Sound.Check(graph).All("rect", "paper").Skip(1)
                .Select(r => new Box(r.Number("x"), r.Number("y"), r.Number("width"), r.Number("height")))];
            Assert.Equal(40, boxes.Length);
            for (int i = 0; i < boxes.Length; i++)
                for (int j = 0; j < i; j++)
                    Assert.False(boxes[i].Left < boxes[j].Right && boxes[j].Left < boxes[i].Right &&
                        boxes[i].Top < boxes[j].Bottom && boxes[j].Top < boxes[i].Bottom, $"{i} {j}");
        }
    }

    [Fact]
    public void Order_removes_needless_crossings()
    {
        // Four chains whose ends come in the opposite order: drawn as they come, all would cross.
        Spot[] spots = [.. Enumerable.Range(0, 8).Select(_ => new Spot(10, 10))];
        (int, int)[] edges = [.. Enumerable.Range(0, 4).Select(i => (i, 7 - i))];

        LayeredLayout layout = new(spots, edges, 40);

        Assert.All(layout.Routes, r => Assert.Equal(r[0].Across, r[1].Across, 0.01));
    }

    [Fact]
    public void A_graph_without_nodes_is_an_empty_paper() => Sound.Check(new GraphDrawing());

    [Fact]
    public void The_same_graph_gives_the_same_drawing()
    {
        static string Draw() => new GraphDrawing().AddNode("a", "a").AddNode("b", "b").AddNode("c", "c")
            .AddEdge("a", "b").AddEdge("a", "c").AddEdge("b", "c", "x").ToSvg();

        Assert.Equal(Draw(), Draw());
    }

    [Fact]
    public void A_circle_is_refused() =>
        Assert.Equal("GraphDrawing: the edges must not form a circle, but 2 of 3 nodes lie on one or behind one.",
            Assert.Throws<InvalidOperationException>(() => new GraphDrawing().AddNode("a", "a").AddNode("b", "b")
                .AddNode("c", "c").AddEdge("a", "b").AddEdge("b", "c").AddEdge("c", "b").ToSvg()).Message);

    [Fact]
    public void An_id_is_given_once() =>
        Assert.Equal("GraphDrawing.AddNode: every node needs an id of its own, but \"a\" is there already.",
            Assert.Throws<ArgumentException>(() => new GraphDrawing().AddNode("a", "a").AddNode("a", "b")).Message);

    [Fact]
    public void An_edge_needs_two_nodes() =>
        Assert.Equal("GraphDrawing.AddEdge: both ends must be nodes, but \"b\" is not.",
            Assert.Throws<ArgumentException>(() => new GraphDrawing().AddNode("a", "a").AddEdge("a", "b")).Message);

    [Fact]
    public void A_network_has_a_circle_for_each_unit_and_a_line_for_each_weight()
    {
        XElement svg = Sound.Check(new NetworkDrawing(2, 3, 1)
        {
            Title = "Ice cream",
            Inputs = ["temperature", "day of the week, from Monday to Sunday"],
            Outputs = ["sales"],
            Names = ["inputs", "hidden", "output"],
            Weights = [new double[,] { { 1, -2 }, { 0.5, double.NaN }, { 0, 4 } }],
        });

        Assert.Equal(6, svg.All("circle").Count());
        Assert.Equal(9, svg.All("path").Count());
        Assert.Equal("−2", svg.All("path", "s1").Single().Tip());
        Assert.Equal(3.4, svg.All("path", "s0").Max(p => p.Number("stroke-width")));
        Assert.Contains("temperature", svg.Texts());
    }

    [Fact]
    public void A_wide_layer_is_shortened()
    {
        XElement svg = Sound.Check(new NetworkDrawing(784, 13, 12));

        Assert.Equal(8 + 8 + 12, svg.All("circle", "unit").Count());
        Assert.Equal(8 * 8 + 8 * 12, svg.All("path").Count());
        Assert.Contains("784", svg.Texts());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void A_network_may_have_any_number_of_layers(int layers) =>
        Sound.Check(new NetworkDrawing(Enumerable.Repeat(100, layers))
        {
            Names = [.. Enumerable.Repeat("hidden layer", layers)],
        });
}
