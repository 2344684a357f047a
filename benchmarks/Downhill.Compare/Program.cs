using Downhill.Compare;
using Downhill.Compare.Curves;
using Downhill.Compare.Workers;
using Downhill.Compare.Workloads;

// Without one of these words it is the comparison itself, which starts this program again with some of them.
return args switch
{
    ["worker"] => WorkerLoop.Run(() => $"{Environment.Version}", OurWorkloads.Make, WorkerLoop.CompilerWarmUp),
    ["openblas"] => WorkerLoop.Run(() => OpenBlas.Description, OpenBlasWorkloads.Make, WorkerLoop.NativeWarmUp),
    ["memory", string data] => MemoryRun.Run(data),
    ["resident-growth"] => GrowthRun.Run(),
    ["growth", .. string[] words] => CurveRun.Run(words),
    _ => Comparison.Run(args),
};
