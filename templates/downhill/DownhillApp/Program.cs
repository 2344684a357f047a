using Downhill.Plots;
using Downhill.Serialization;
using DownhillApp;

TwoMoons moons = new();
IReadOnlyList<double> losses = moons.Train(epochs: 20);
Console.WriteLine($"right on {moons.Accuracy():P1} of the points it never saw");

moons.Network.Save("model.safetensors");
Chart.Line(losses, null, new() { Title = "Learning", XLabel = "epoch", YLabel = "loss" }).Save("learning.svg");
Console.WriteLine("wrote model.safetensors and learning.svg");
