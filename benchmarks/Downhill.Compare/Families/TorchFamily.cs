using Downhill.Compare.Peers;
using Downhill.Compare.Report;
using Downhill.Compare.Workloads;

namespace Downhill.Compare.Families;

/// <summary>Rows whose peer is PyTorch: convolution, functions of a million numbers, training steps.</summary>
internal sealed class TorchFamily : IFamily
{
    const string ChannelsLast = "channels last", Wide = "AVX-512";

    static readonly string[] s_plain = [TorchPeer.Plain], s_optimizers = [TorchPeer.Plain, "foreach"], s_channelsLast = [ChannelsLast];

    /// <summary>A row; the peer is a word on how PyTorch is used, where it is not as by itself.</summary>
    readonly record struct Case(string Name, string Ours, string Peer, double? Goal, string[] Variants, double Flops = 0);

    // Rows without a goal show what PyTorch's users gain who also change a layout, or ask for wider vectors by name.
    static readonly Case[] s_cases =
    [
        new("conv-forward", "conv-forward", "default layout", 3.2, s_plain, ConvolutionInputs.ForwardFlops),
        new("conv-forward-best", "conv-forward", ChannelsLast, 1.4, s_channelsLast, ConvolutionInputs.ForwardFlops),
        new("conv-both", "conv-both", "", 1.8, s_plain, 3 * ConvolutionInputs.ForwardFlops),
        new("exp-1m", "exp-1m", "", 2, s_plain),
        new("sigmoid-1m", "sigmoid-1m", "", 2, s_plain),
        new("tanh-1m", "tanh-1m", "", 2, s_plain),
        new("exp-1m-best", "exp-1m", Wide, null, s_plain),
        new("sigmoid-1m-best", "sigmoid-1m", Wide, null, s_plain),
        new("tanh-1m-best", "tanh-1m", Wide, null, s_plain),
        new("ice-cream", "ice-cream", "", 25, s_optimizers),
        new("deep-50", "deep-50", "", 40, s_optimizers),
        new("wide-512", "wide-512", "", 5, s_optimizers),
        new("mlp", "mlp", "", 2.5, s_optimizers),
        new("mlp-best", "mlp", Wide, null, s_optimizers),
        new("mnist-cnn", "mnist-cnn", "", 2.5, s_optimizers),
        new("mnist-cnn-best", "mnist-cnn", ChannelsLast, null, s_channelsLast),
    ];

    public IReadOnlyList<string> Names { get; } = [.. s_cases.Select(one => one.Name)];

    public IEnumerable<Row> Measure(Session session) =>
        from one in s_cases
        where session.Selection.Wants(one.Name)
        select Attempt.At(new(one.Name, PeerName(session, one), "s", one.Goal), row => Measure(session, one, row));

    static string PeerName(Session session, Case one) =>
        one.Peer.Length == 0 ? session.Torch.Name : $"{session.Torch.Name}, {one.Peer}";

    static Row Measure(Session session, Case one, Row row)
    {
        string file = Path.Combine(session.Folder, one.Ours + ".safetensors");
        session.BeginAnew();
        double[] ours = session.Ours.Prepare(one.Ours, file);
        if (session.Torch.Python is null)
            return Counted(session, one, session.Alone(row with { Note = TorchPeer.Missing }));
        TorchPeer torch = one.Peer == Wide ? session.WideTorch : session.Torch;
        return Counted(session, one, session.Beside(row, ours, torch.Best(one.Ours, file, one.Variants)));
    }

    static Row Counted(Session session, Case one, Row row)
    {
        if (one.Flops == 0)
            return row;
        double gflops = one.Flops / row.Ours!.Value / 1e9;
        return row with { Gflops = gflops, ShareOfPeak = gflops / session.Peak(Machine.Processors) };
    }
}
