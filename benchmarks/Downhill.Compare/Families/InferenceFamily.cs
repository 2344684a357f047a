using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare.Families;

/// <summary>The MNIST network forward, against onnxruntime; PyTorch writes the file that it runs.</summary>
internal sealed class InferenceFamily : IFamily
{
    const double Goal = 1;

    public IReadOnlyList<string> Names { get; } = ["inference-1", "inference-64"];

    public IEnumerable<Row> Measure(Session session) =>
        from name in Names where session.Selection.Wants(name)
        select Attempt.At(new(name, session.Onnx.Found ? session.Onnx.Name : "onnxruntime", "s", Goal), row => Measure(session, row));

    static Row Measure(Session session, Row row)
    {
        string file = Path.Combine(session.Folder, row.Workload + ".safetensors"), model = Path.ChangeExtension(file, ".onnx");
        session.BeginAnew();
        double[] ours = session.Ours.Prepare(row.Workload, file);
        if (!session.Onnx.Found || session.Torch.Python is null)
            return session.Alone(row with { Note = session.Onnx.Found ? TorchPeer.Missing : OnnxPeer.Missing });
        session.Torch.Any.Ask(new() { ["do"] = "onnx", ["file"] = file, ["onnx"] = model });
        return session.Beside(row, ours, session.Onnx.Best(model, file));
    }
}
