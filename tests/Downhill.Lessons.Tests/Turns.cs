// Scenes seed the one default generator: tests that tell them take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
