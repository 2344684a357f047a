using System.Globalization;

namespace Downhill.Layers;

/// <summary>One number among the parameters of a model: the last bias, the second weight into a neuron.</summary>
/// <example><code>
/// var bias = new ParameterElement(layer.Bias!, 0);
/// var weight = new ParameterElement(layer.Weight, 0, 1);   // from input 1 to output 0
/// bias.Value = 0.3;
/// </code></example>
public sealed record ParameterElement
{
    /// <summary>Names an element of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="index">Its place: one number for each axis, from 0.</param>
    /// <exception cref="ShapeMismatchException">There are not as many numbers as axes, or one of them is outside of its
    /// axis.</exception>
    public ParameterElement(Parameter parameter, params ReadOnlySpan<int> index)
    {
        (Parameter, Place) = (parameter, 0);
        bool fits = index.Length == parameter.Rank;
        for (int axis = 0; fits && axis < index.Length; axis++)
        {
            fits = index[axis] >= 0 && index[axis] < parameter.Shape[axis];
            Place = Place * parameter.Shape[axis] + index[axis];
        }
        if (!fits)
            throw new ShapeMismatchException(
                $"ParameterElement: the index must be an element of the parameter, but the parameter is {parameter.Shape} and the " +
                $"index ({string.Join(", ", index.ToArray().Select(i => i.ToString(CultureInfo.InvariantCulture)))}).", parameter.Shape);
    }

    /// <summary>The parameter that holds the element.</summary>
    public Parameter Parameter { get; }

    /// <summary>The element's place among all elements of the parameter, row by row, from 0.</summary>
    public int Place { get; }

    /// <summary>The number. Setting it is a write in place, outside of all gradients.</summary>
    public double Value
    {
        get => Parameter.DType == DType.Float32 ? Parameter.AsSpan<float>()[Place] : Parameter.AsSpan<double>()[Place];
        set
        {
            using Gradient.Scope off = Gradient.Off();
            if (Parameter.DType == DType.Float32)
                Parameter.Write<float>()[Place] = (float)value;
            else
                Parameter.Write<double>()[Place] = value;
        }
    }
}
