using System.Runtime.CompilerServices;
using Downhill.Memory;

namespace Downhill.Tensors.Tests.Memory;

/// <summary>Alone: the pool is one for the whole process, and other tests would be counted.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryAlone;

[Collection(nameof(MemoryTests))]
public class MemoryTests
{
    const int Large = 64 * 1024; // elements, far above the size of plain arrays

    [Fact]
    public void Large_tensors_lie_on_cache_lines()
    {
        for (int i = 1; i < 20; i++)
            Assert.Equal(0, Address(Tensor.Zeros([Large + i])) % 64);
    }

    [Fact]
    public void Two_live_tensors_never_overlap()
    {
        Random random = new(5);
        List<Tensor> live = [];
        for (int i = 0; i < 400; i++)
        {
            if (live.Count > 0 && random.Next(3) == 0)
                live.RemoveAt(random.Next(live.Count));
            live.Add(Tensor.Full([random.Next(2000, 60_000)], i));
            if (i % 50 == 0)
                GC.Collect();
        }
        foreach (Tensor tensor in live)
            Assert.Single(tensor.ToArray<float>().Distinct());
        Assert.Equal(live.Count, live.Select(tensor => tensor.ToArray<float>()[0]).Distinct().Count());
    }

    [Fact]
    public void A_span_outlives_its_tensor_unharmed()
    {
        ReadOnlySpan<float> span = Exposed();
        for (int i = 0; i < 50; i++)
        {
            GC.Collect();
            Tensor.Full([Large], -1);
        }
        Assert.Equal(-1, span.IndexOfAnyExcept(7f));
    }

    [Fact]
    public void Memory_of_dropped_tensors_is_lent_again()
    {
        for (int i = 0; i < 2000; i++)
            Tensor.Zeros([Large * 4]);
        // Two thousand megabytes went through; the pool holds what its budget allows.
        Assert.InRange(MemoryReport.Current.Owned, 0, 512L << 20);
    }

    [Fact]
    public void Blocks_in_use_do_not_bring_a_collection_every_few_loans()
    {
        BufferPool pool = new();
        object[] held = [.. Enumerable.Range(0, 127).Select(_ => Holder(pool, 128 << 10))]; // 15.9 MiB
        for (int i = 0; i < 5000; i++)
            Holder(pool, 32 << 10);
        // 156 MiB go through. A collection, of up to three generations, serves half the slack: 8 MiB and more.
        Assert.InRange(pool.Collections, 0, 3 * 156 / 8);
        Assert.InRange(pool.Owned, 0, 48 << 20);
        GC.KeepAlive(held);
    }

    [Fact]
    public void What_a_step_needs_is_kept_for_the_next()
    {
        BufferPool pool = new();
        for (int step = 0; step < 10; step++)
            RunStep(pool);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < 20; step++)
            RunStep(pool);

        // 20 steps of 60 MiB, in 30 sizes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60 << 20);
        Assert.InRange(pool.Owned, 0, 180 << 20);
    }

    [Fact]
    public void Sizes_that_nobody_asks_for_any_more_are_let_go()
    {
        BufferPool pool = new();
        RunStep(pool);
        long step = pool.Owned;
        GC.Collect();
        for (int i = 0; i < 10_000; i++)
        {
            Holder(pool, 256 << 10);
            pool.Rest();
        }
        Assert.InRange(pool.Owned, 0, pool.Peak - step);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void RunStep(BufferPool pool)
    {
        List<object> made = [.. Enumerable.Range(1, 30).Select(i => Holder(pool, (1 << 20) + i * (64 << 10)))];
        GC.KeepAlive(made);
        made.Clear();
        pool.Rest();
    }

    /// <summary>An object with a block, until the collector takes it.</summary>
    static object Holder(BufferPool pool, long bytes)
    {
        PooledBlock block = pool.Rent(bytes);
        object holder = new();
        block.GiveTo(holder);
        return holder;
    }

    [Fact]
    public void A_step_whose_graph_survives_a_collection_gives_the_same_numbers()
    {
        Assert.Equal(Trained(collect: false), Trained(collect: true));
    }

    [Fact]
    public void A_scope_returns_what_was_made_in_it()
    {
        Tensor kept, lost;
        long before = MemoryReport.Current.Rented;
        using (MemoryScope.Begin())
        {
            kept = Tensor.Full([Large], 1).Keep();
            lost = Tensor.Full([Large], 2);
        }
        Assert.Equal(1, kept.ToArray<float>()[^1]);
        Assert.Equal("Tensor: its memory was returned at the end of the step that made it, but it was used afterwards. " +
            "Call Keep() on it inside the step.", Assert.Throws<TensorException>(() => lost.ToArray<float>()).Message);
    }

    [Fact]
    public void Gradients_of_leaves_survive_a_scope()
    {
        Tensor x = Tensor.Full([Large], 3);
        x.RequiresGrad = true;
        using (MemoryScope.Begin())
            (x * x).Sum().Backward();
        Assert.Equal(6, x.Grad!.ToArray<float>()[^1]);
    }

    [Fact]
    public void A_thousand_steps_of_a_users_loop_stay_flat()
    {
        Tensor x = Tensor.Full([64, 512], 0.01), w = Tensor.Full([512, 512], 0.001);
        w.RequiresGrad = true;
        // As many steps before: a pool that other tests have left large lets more garbage gather, and takes longer to
        // know what a step needs.
        for (int step = 0; step < 1000; step++)
            Step(x, w);
        long before = MemoryReport.Current.Peak;
        for (int step = 0; step < 1000; step++)
            Step(x, w);
        Assert.InRange(MemoryReport.Current.Peak, 0, before + (16 << 20));
    }

    [Fact]
    public void A_request_beyond_all_bounds_is_refused() => Assert.Equal(
        "Tensor: a tensor takes at most 2147483591 bytes, but 4294967360 were asked for.",
        Assert.Throws<TensorException>(() => Tensor.Zeros([1 << 29], DType.Float64)).Message);

    static void Step(Tensor x, Tensor w)
    {
        w.ZeroGrad();
        x.MatMul(w).Relu().Sum().Backward();
        using (Gradient.Off())
            w.SubtractInPlace(w.Grad! * 1e-6);
    }

    static float[] Trained(bool collect)
    {
        Tensor x = Tensor.Full([64, 300], 0.5), w = Tensor.Full([300, 300], 0.01);
        w.RequiresGrad = true;
        for (int step = 0; step < 20; step++)
        {
            Tensor y = x.MatMul(w).Relu().MatMul(w).Sum();
            if (collect)
            {
                GC.Collect();
            }
            w.ZeroGrad();
            y.Backward();
            using (Gradient.Off())
                w.SubtractInPlace(w.Grad! * 1e-4);
        }
        return w.ToArray<float>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static ReadOnlySpan<float> Exposed() => Tensor.Full([Large], 7).AsSpan<float>();

    static unsafe long Address(Tensor tensor)
    {
        fixed (float* first = tensor.View.Read<float>())
            return (long)first;
    }
}
