// The programs that these tests start build into the same folders: two at once would take each other's files.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
