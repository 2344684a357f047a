namespace Downhill.Data;

/// <summary>Ten days of selling ice cream, and nine parameters of a network 2 → 2 → 1 with ReLU on both layers that
/// fit them: the smallest example of walking down a loss.
/// </summary>
/// <remarks>Constructed, not measured. With the parameters given here the mean squared error as a function of the last
/// bias alone is b² − 2 · 0.293 b + 0.08651 to five digits (0.08651 at b = 0, 0.03791 at 0.1, least at 0.293 with
/// 0.00066), and at that bias the derivatives by all nine parameters are 0 to six digits. The figures are those of a
/// classroom example whose own table is lost; these rows were made to reproduce them: deviations from the network's
/// predictions that are orthogonal to what each parameter can change, scaled to a mean square of 0.000661.
/// </remarks>
public static class IceCream
{
    // °C on ten days from a Friday on, and the day of the week from Monday = 0.
    static readonly double[] Degrees = [17.5, 22.0, 26.5, 24.0, 19.5, 15.0, 21.0, 28.5, 31.0, 25.5];
    static readonly double[] Days = [4, 5, 6, 0, 1, 2, 3, 4, 5, 6];
    static readonly double[] Sales =
        [0.48253, 0.56799, 0.79465, 0.55432, 0.42854, 0.36532, 0.52888, 0.60749, 0.74618, 0.71735];

    /// <summary>Ten rows of the columns temperature (°C / 40), weekday (Monday 0 to Sunday 6, / 6) and sales
    /// (thousands), each within 0 to 1.</summary>
    public static Table Table => new("icecream",
        new TableColumn("temperature", [.. Degrees.Select(degrees => degrees / 40)]),
        new("weekday", [.. Days.Select(day => day / 6)]),
        new("sales", [.. Sales]));

    /// <summary>The best weights of the two hidden neurons, shape (2, 2): a row a neuron, for temperature and
    /// weekday.</summary>
    /// <remarks>The first neuron follows the temperature on all days, the second wakes at weekends only.</remarks>
    public static Tensor HiddenWeight => Tensor.From([1.2f, 0.1f, 0.4f, 1.5f], [2, 2]);

    /// <summary>The best biases of the two hidden neurons, shape (2).</summary>
    public static Tensor HiddenBias => Tensor.From([-0.3f, -1.4f], [2]);

    /// <summary>The best weights of the last neuron, shape (1, 2).</summary>
    public static Tensor OutputWeight => Tensor.From([0.55f, 0.4f], [1, 2]);

    /// <summary>The best bias of the last neuron, shape (1): 0.293.</summary>
    public static Tensor OutputBias => Tensor.From([0.293f], [1]);
}
