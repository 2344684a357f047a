using Downhill.Layers;
using Downhill.Optimizers;
using Downhill.Training;

namespace Downhill.Tests.Training;

public class DescentTests
{
    readonly Parameter _place = new(Tensor.From([4.0, 1.0]));

    /// <summary>(x - 1)² + 3y², whose gradient is (2(x - 1), 6y).</summary>
    Tensor Bowl() => ((_place - Tensor.From([1.0, 0.0])).Square() * Tensor.From([1.0, 3.0])).Sum();

    [Fact]
    public void The_way_is_that_of_the_formula()
    {
        DescentPath path = new Descent(Bowl, new Sgd([_place]) { LearningRate = 0.1 })
        {
            Watched = [new(_place, 0), new(_place, 1)],
            MostSteps = 5,
        }.Run();

        Assert.Equal((DescentEnd.StepLimit, 5, 6), (path.End, path.Steps, path.Points.Count));
        (double x, double y, double moved) = (4, 1, 0);
        foreach (DescentPoint point in path.Points)
        {
            Assert.Equal(x, point.Values[0], 12);
            Assert.Equal(y, point.Values[1], 12);
            Assert.Equal((x - 1) * (x - 1) + 3 * y * y, point.Loss, 12);
            Assert.Equal(moved, point.Moved, 12);
            (double dx, double dy) = (0.1 * 2 * (x - 1), 0.1 * 6 * y);
            (x, y, moved) = (x - dx, y - dy, Math.Sqrt(dx * dx + dy * dy));
        }
        Assert.Equal(path.Losses, path.Points.Select(point => point.Loss));
        Assert.Equal(path.Values(1), path.Points.Select(point => point.Values[1]));
        Assert.Equal(path.Last, path.Points[5]);
    }

    [Fact]
    public void It_stops_when_a_step_is_shorter_than_the_threshold()
    {
        DescentPath path = new Descent(Bowl, new Sgd([_place]) { LearningRate = 0.1 }) { SmallestStep = 0.01 }.Run();
        Assert.Equal(DescentEnd.SmallStep, path.End);
        Assert.True(path.Last.Moved < 0.01);
        Assert.All(path.Points.Skip(1).SkipLast(1), point => Assert.True(point.Moved >= 0.01));
    }

    [Fact]
    public void It_stops_where_the_loss_overflows()
    {
        DescentPath path = new Descent(Bowl, new Sgd([_place]) { LearningRate = 1e100 }).Run();
        Assert.Equal(DescentEnd.NotFinite, path.End);
        Assert.False(double.IsFinite(path.Last.Loss));
    }

    [Fact]
    public void No_step_at_all_is_a_look_at_the_start()
    {
        DescentPath path = new Descent(Bowl, new Sgd([_place])) { MostSteps = 0 }.Run();
        Assert.Equal((0, 12.0, DescentEnd.StepLimit), (path.Steps, path.Last.Loss, path.End));
        Assert.Equal([4.0, 1.0], _place.ToArray<double>());
    }

    [Fact]
    public void What_is_measured_may_be_another_loss_than_what_is_walked_down()
    {
        bool withGradients = true;
        DescentPath path = new Descent(() => _place.Sum(), new Sgd([_place]) { LearningRate = 1 })
        {
            Measure = () =>
            {
                withGradients = Gradient.IsOn;
                return Bowl();
            },
            MostSteps = 1,
        }.Run();
        Assert.Equal([12.0, 4.0], path.Losses);
        Assert.False(withGradients);
    }

    [Fact]
    public void The_gradient_can_be_changed_before_each_step()
    {
        List<int> steps = [];
        new Descent(Bowl, new Sgd([_place]) { LearningRate = 1 })
        {
            MostSteps = 2,
            BeforeStep = step =>
            {
                steps.Add(step);
                _place.Grad = Tensor.From([0.5, 0]);
            },
        }.Run();
        Assert.Equal([1, 2], steps);
        Assert.Equal([3.0, 1.0], _place.ToArray<double>());
    }

    [Fact]
    public void A_slice_and_a_surface_show_the_loss_and_leave_the_parameters()
    {
        ParameterElement x = new(_place, 0), y = new(_place, 1);
        Assert.Equal([4.0, 3, 12], LossLandscape.Slice(Bowl, x, 0, 1, 4));
        Assert.Equal([1.0, 13, 4], LossLandscape.Surface(Bowl, x, y, [(0, 0), (2, 2), (3, 0)]));
        Assert.Equal([4.0, 1.0], _place.ToArray<double>());
    }

    [Fact]
    public void A_slice_that_fails_leaves_the_parameters_too()
    {
        Assert.Throws<InvalidOperationException>(
            () => LossLandscape.Slice(() => throw new InvalidOperationException(), new(_place, 0), 7));
        Assert.Equal([4.0, 1.0], _place.ToArray<double>());
    }
}
