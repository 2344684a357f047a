using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Downhill.Cli.Commands;

/// <summary>downhill predict: what a model says to CSV rows or pictures.</summary>
internal static class PredictCommand
{
    internal static Command Create(TextWriter output)
    {
        Option<string> run = FinishedRun.Option();
        Option<bool> json = new("--json") { Description = "Print one JSON object a row." };
        Argument<string[]> files = new("FILE") { Description = "CSV files or pictures.", Arity = ArgumentArity.OneOrMore };
        Command command = new("predict", "Say what a trained model makes of new rows.") { run, json, files };
        command.SetAction(call =>
        {
            FinishedRun finished = FinishedRun.Open(call.GetValue(run)!);
            finished.Model.Eval();
            using (Gradient.Off())
                foreach (string file in call.GetValue(files)!)
                    Predict(finished, file, call.GetValue(json), output);
            return CommandLine.Done;
        });
        return command;
    }

    static void Predict(FinishedRun run, string file, bool json, TextWriter output)
    {
        Tensor answers = run.Pairing.Answers(run.Model.Forward(run.Encoder.ReadFeatures(file))).Contiguous();
        int rows = answers.Shape[0], width = answers.Shape[1];
        float[] values = answers.ToArray<float>();
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> answer = values.AsSpan(row * width, width);
            string line = run.Encoder.ClassNames.Count == 0
                ? Number(run.Encoder.TargetScale.Undo(answer[0]), json)
                : Class(run.Encoder.ClassNames, answer, json);
            output.WriteLine(json ? line : $"{file}{(rows > 1 ? $" row {row + 1}" : "")}: {line}");
        }
    }

    static string Number(double value, bool json) => json
        ? Json(writer => writer.WriteNumber("prediction", value))
        : value.ToString("G6", CultureInfo.InvariantCulture);

    static string Class(IReadOnlyList<string> names, ReadOnlySpan<float> shares, bool json)
    {
        int best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(shares);
        if (!json)
            return string.Create(CultureInfo.InvariantCulture, $"{names[best]} ({100 * shares[best]:F1} %)");
        float[] probabilities = shares.ToArray();
        return Json(writer =>
        {
            // Classes that are numbers in the data are numbers here.
            if (names.All(name => long.TryParse(name, CultureInfo.InvariantCulture, out _)))
                writer.WriteNumber("prediction", long.Parse(names[best], CultureInfo.InvariantCulture));
            else
                writer.WriteString("prediction", names[best]);
            writer.WriteStartArray("probabilities");
            foreach (float probability in probabilities)
                writer.WriteNumberValue(probability);
            writer.WriteEndArray();
        });
    }

    static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
