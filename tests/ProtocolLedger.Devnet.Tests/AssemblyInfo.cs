// The tests share two processors with many processes each: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
