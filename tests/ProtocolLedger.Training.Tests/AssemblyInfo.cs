// One engine at a time: the tests share a process whose libraries are pinned to one thread, and count its live tensors.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
