using System.Text.Json.Nodes;

namespace Downhill.Compare.Workers;

/// <summary>A worker process: one JSON object a line in, one out. Between requests it sleeps in a read.</summary>
/// <remarks>
/// <c>{"do":"prepare","name":..,"threads":..,"file":..}</c> answers <c>{"check":[..]}</c>;
/// <c>{"do":"run","seconds":..}</c> answers <c>{"seconds":..}</c>, the median time of one step;
/// <c>{"do":"version"}</c> answers <c>{"version":..}</c>. A failure answers <c>{"error":"a sentence"}</c>.
/// </remarks>
internal static class WorkerLoop
{
    /// <summary>The just-in-time compiler's second tier comes in after 30 calls and a tenth of a second of
    /// quiet.</summary>
    internal const double CompilerWarmUp = 0.3;

    /// <summary>Native code only fills its caches.</summary>
    internal const double NativeWarmUp = 0.05;

    internal static int Run(Func<string> version, Func<string, Workload> make, double warmUp)
    {
        Workload? workload = null;
        while (Console.ReadLine() is { } line)
        {
            JsonObject answer;
            try
            {
                JsonObject request = JsonNode.Parse(line)!.AsObject();
                answer = (string?)request["do"] == "version"
                    ? new() { ["version"] = version() }
                    : Answer(request, make, warmUp, ref workload);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                answer = new() { ["error"] = failure.Message };
            }
            Console.WriteLine(answer.ToJsonString());
        }
        return 0;
    }

    static JsonObject Answer(JsonObject request, Func<string, Workload> make, double warmUp, ref Workload? workload)
    {
        if ((string?)request["do"] == "prepare")
        {
            Threads.Count = (int?)request["threads"] ?? Environment.ProcessorCount;
            (workload as IDisposable)?.Dispose();
            workload = make((string)request["name"]!);
            double[] check = workload.Prepare((string?)request["file"]);
            workload.Reset();
            Clock.WarmUp(workload.Step, warmUp);
            return new() { ["check"] = new JsonArray([.. check.Select(number => JsonValue.Create(number))]) };
        }
        workload!.Reset();
        return new() { ["seconds"] = Clock.PerStep(workload.Step, (double)request["seconds"]!) };
    }
}
