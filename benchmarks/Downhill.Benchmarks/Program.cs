using BenchmarkDotNet.Running;
using Downhill.Benchmarks.Setup;

// --instruction-sets compares AVX-512, AVX2 and neither; all other words are BenchmarkDotNet's, such as --filter '*Softmax*' --job short.
const string Sets = "--instruction-sets";
BenchmarkSwitcher.FromAssembly(typeof(Figures).Assembly)
    .Run([.. args.Where(word => word != Sets)], args.Contains(Sets) ? new InstructionSets() : new Figures());
