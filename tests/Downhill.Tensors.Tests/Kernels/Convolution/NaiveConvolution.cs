using Downhill.Kernels;

namespace Downhill.Tests.Kernels.Convolutions;

/// <summary>
/// The definition in double precision, one product at a time, and beside each sum the sum of the products' magnitudes,
/// which bounds the rounding of any order of summation.
/// </summary>
static class NaiveConvolution
{
    /// <summary>Visits every product of the convolution by the flat places of its factors and of its output.</summary>
    internal static void Visit(ConvolutionShape s, Action<int, int, int> term)
    {
        for (int image = 0; image < s.Batch; image++)
            for (int output = 0; output < s.Outputs; output++)
                for (int input = 0; input < s.GroupInputs; input++)
                    for (int element = 0; element < s.KernelArea; element++)
                        VisitPositions(s, image, output, input, element, term);
    }

    static void VisitPositions(ConvolutionShape s, int image, int output, int input, int element,
        Action<int, int, int> term)
    {
        int channel = output / s.GroupOutputs * s.GroupInputs + input;
        int weight = (output * s.GroupInputs + input) * s.KernelArea + element;
        for (int p = 0; p < s.Positions; p++)
        {
            int y = p / s.OutputWidth * s.StrideHeight - s.PaddingHeight
                + element / s.KernelWidth * s.DilationHeight;
            int x = p % s.OutputWidth * s.StrideWidth - s.PaddingWidth + element % s.KernelWidth * s.DilationWidth;
            if (y >= 0 && y < s.Height && x >= 0 && x < s.Width)
                term(((image * s.Inputs + channel) * s.Height + y) * s.Width + x, weight,
                    (image * s.Outputs + output) * s.Positions + p);
        }
    }

    internal static Sums Forward(ConvolutionShape s, double[] x, double[] weight, double[] bias)
    {
        Sums y = new(s.Batch * s.Outputs * s.Positions);
        for (int i = 0; i < y.Values.Length; i++)
            y.Add(i, bias[i / s.Positions % s.Outputs]);
        Visit(s, (pixel, w, place) => y.Add(place, x[pixel] * weight[w]));
        return y;
    }

    internal static Sums InputGradient(ConvolutionShape s, double[] dy, double[] weight)
    {
        Sums dx = new(s.Batch * s.Inputs * s.Pixels);
        Visit(s, (pixel, w, place) => dx.Add(pixel, dy[place] * weight[w]));
        return dx;
    }

    internal static Sums WeightGradient(ConvolutionShape s, double[] x, double[] dy)
    {
        Sums dweight = new(s.Outputs * s.Depth);
        Visit(s, (pixel, w, place) => dweight.Add(w, x[pixel] * dy[place]));
        return dweight;
    }

    internal static Sums BiasGradient(ConvolutionShape s, double[] dy)
    {
        Sums dbias = new(s.Outputs);
        for (int i = 0; i < dy.Length; i++)
            dbias.Add(i / s.Positions % s.Outputs, dy[i]);
        return dbias;
    }
}
