using System.Security.Cryptography;
using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;

namespace Downhill.Tests.Data;

public class DrawnDigitsTests
{
    [Fact]
    public void The_same_seed_draws_the_same_bytes_on_every_machine_and_with_any_number_of_threads()
    {
        int before = Threads.Count;
        try
        {
            Threads.Count = 1;
            LabelledPictures one = DrawnDigits.Draw(500, 0);
            Threads.Count = 3;
            LabelledPictures three = DrawnDigits.Draw(500, 0);

            Assert.Equal(one.Pixels.ToArray<byte>(), three.Pixels.ToArray<byte>());

            // Recorded when the strokes were settled; another value here means that everybody's pictures change.
            Assert.Equal("8a751eb1e5241924",
                Convert.ToHexStringLower(SHA256.HashData(one.Pixels.ToArray<byte>()))[..16]);
            Assert.Equal("61224810034720167446", string.Concat(one.Labels.ToArray<long>().Take(20)));
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Fact]
    public void A_picture_does_not_depend_on_how_many_are_drawn()
    {
        byte[] many = DrawnDigits.Draw(10, 3).Pixels.ToArray<byte>(),
            some = DrawnDigits.Draw(3, 3, first: 5).Pixels.ToArray<byte>();

        Assert.Equal(many[(5 * 784)..(8 * 784)], some);
        Assert.NotEqual(many, DrawnDigits.Draw(10, 4).Pixels.ToArray<byte>());
    }

    [Fact]
    public void All_digits_are_drawn_about_equally_often()
    {
        long[] labels = DrawnDigits.Draw(5000, 0).Labels.ToArray<long>();

        // Binomial with mean 500 and deviation 21: five deviations.
        Assert.All(Enumerable.Range(0, 10), digit => Assert.InRange(labels.Count(label => label == digit), 395, 605));
    }

    [Fact]
    public void Ink_stays_within_the_picture_and_there_is_enough_of_it()
    {
        byte[] pixels = DrawnDigits.Draw(1000, 0).Pixels.ToArray<byte>();

        foreach (byte[] picture in pixels.Chunk(784))
            Assert.InRange(picture.Count(value => value > 100), 15, 300);
    }

    [Fact]
    public void A_linear_model_stays_under_93_percent_and_a_small_network_comes_above_97()
    {
        DataParts parts = DataSets.Open("digits").Split();

        double linear = Train(parts, new Sequential(new Flatten(), new Linear(784, 10, generator: new Generator(1))),
            0.001);
        double network = Train(parts, new Sequential(
            new Flatten(), new Linear(784, 128, generator: new Generator(1)), new Relu(),
                new Linear(128, 10, generator: new Generator(2))), 0.003);

        Assert.InRange(linear, 0.80, 0.93);
        Assert.InRange(network, 0.97, 1);
    }

    /// <summary>Five epochs of Adam; the share of test pictures that are read right.</summary>
    static double Train(DataParts parts, Layer model, double learningRate)
    {
        var optimizer = new Adam(model.Parameters()) { LearningRate = learningRate };
        var loader = new DataLoader(parts.Train, 64) { Shuffle = true, LendBatches = true };
        for (int epoch = 0; epoch < 5; epoch++)
        {
            foreach (Batch batch in loader)
            {
                using MemoryScope scope = MemoryScope.Begin();
                optimizer.ZeroGrad();
                Loss.CrossEntropy(model.Forward(batch.Inputs), batch.Targets).Backward();
                optimizer.Step();
            }
        }
        using (Gradient.Off())
            return new DataLoader(parts.Test, 500)
                .Sum(batch => CountRight(model.Forward(batch.Inputs), batch.Targets)) / (double)parts.Test.Count;
    }

    static int CountRight(Tensor outputs, Tensor targets) =>
        outputs.ToArray<float>().Chunk(10).Zip(targets.ToArray<long>())
            .Count(row => Array.IndexOf(row.First, row.First.Max()) == row.Second);
}
