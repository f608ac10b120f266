// One engine at a time: the tests share a process whose libraries are pinned to one thread.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
