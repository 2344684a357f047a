using Downhill.Compare;
using Downhill.Compare.Workers;
using Downhill.Compare.Workloads;

// Without one of these words it is the comparison itself, which starts this program again with them.
return args switch
{
    ["worker"] => WorkerLoop.Run(() => $"{Environment.Version}", OurWorkloads.Make, WorkerLoop.CompilerWarmUp),
    ["openblas"] => WorkerLoop.Run(() => OpenBlas.Description, OpenBlasWorkloads.Make, WorkerLoop.NativeWarmUp),
    ["memory", string data] => MemoryRun.Run(data),
    ["growth"] => GrowthRun.Run(),
    _ => Comparison.Run(args),
};
