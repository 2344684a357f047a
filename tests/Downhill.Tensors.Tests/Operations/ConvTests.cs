namespace Downhill.Tests.Operations;

public class ConvTests
{
    [Fact]
    public void A_kernel_is_slid_and_not_turned()
    {
        Tensor image = Tensor.From([1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f], [1, 1, 3, 3]);
        Tensor kernel = Tensor.From([1f, 0f, 0f, 10f], [1, 1, 2, 2]);

        Assert.Equal([51f, 62f, 84f, 95f], image.Conv2d(kernel).ToArray<float>());
    }

    [Fact]
    public void Padding_is_zero_and_the_stride_skips()
    {
        Tensor image = Tensor.From([1f, 2f, 3f, 4f], [1, 1, 2, 2]);
        Tensor kernel = Tensor.Ones([1, 1, 2, 2]);

        Assert.Equal([1f, 2f, 3f, 4f], image.Conv2d(kernel, stride: 2, padding: 1).ToArray<float>());
    }

    [Fact]
    public void Each_group_sees_its_own_channels()
    {
        Tensor image = Tensor.From([2f, 3f], [1, 2, 1, 1]);
        Tensor kernels = Tensor.From([10f, 100f], [2, 1, 1, 1]);

        Assert.Equal([21f, 301f], image.Conv2d(kernels, Tensor.Ones([2]), groups: 2).ToArray<float>());
    }

    [Fact]
    public void An_empty_batch_gives_an_empty_batch()
    {
        Tensor weight = Tensor.Ones([4, 3, 2, 2]);
        weight.RequiresGrad = true;

        Tensor y = Tensor.Zeros([0, 3, 5, 5]).Conv2d(weight);
        y.Sum().Backward();

        Assert.Equal(new Shape(0, 4, 4, 4), y.Shape);
        Assert.All(weight.Grad!.ToArray<float>(), slope => Assert.Equal(0, slope));
    }

    [Fact]
    public void The_weight_gradient_of_a_batch_is_the_sum_over_its_pictures()
    {
        Tensor x = Tensor.Uniform([40, 32, 26, 26], -1, generator: new Generator(3));
        Tensor gradient = Tensor.Uniform([40, 64, 24, 24], -1, generator: new Generator(4));

        double[] batch = WeightGradient(x, gradient).To(DType.Float64).ToArray<double>();

        double[] sum = new double[batch.Length];
        for (int i = 0; i < 40; i++)
        {
            Tensor one = x[i..(i + 1)].To(DType.Float64), slope = gradient[i..(i + 1)].To(DType.Float64);
            double[] picture = WeightGradient(one, slope).ToArray<double>();
            for (int j = 0; j < sum.Length; j++)
                sum[j] += picture[j];
        }
        // 23,040 products of numbers below 1, whose sum is about 50: float32 rounds it to some 1e-4.
        Assert.All(batch.Zip(sum), pair => Assert.Equal(pair.Second, pair.First, 1e-3));
    }

    static Tensor WeightGradient(Tensor x, Tensor gradient)
    {
        Tensor weight = Tensor.Zeros([64, 32, 3, 3], x.DType);
        weight.RequiresGrad = true;
        x.Conv2d(weight).Backward(gradient);
        return weight.Grad!;
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Bits_do_not_depend_on_the_number_of_threads(int threads)
    {
        Tensor x = Tensor.Uniform([5, 6, 17, 19], generator: new Generator(1));
        Tensor weight = Tensor.Uniform([8, 6, 3, 3], generator: new Generator(2));
        float[] one = Gradients(1, x, weight);

        Assert.Equal(one, Gradients(threads, x, weight));
    }

    static float[] Gradients(int threads, Tensor x, Tensor weight)
    {
        int before = Threads.Count;
        Threads.Count = threads;
        try
        {
            (x.RequiresGrad, weight.RequiresGrad) = (true, true);
            Tensor y = x.Conv2d(weight, padding: 1);
            Tensor[] gradients = Gradient.Of(y.Square().Sum(), [x, weight]);
            return [.. y.ToArray<float>(), .. gradients[0].ToArray<float>(), .. gradients[1].ToArray<float>()];
        }
        finally
        {
            Threads.Count = before;
        }
    }
}
