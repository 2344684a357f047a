using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

[Collection(ThreadCount.Collection)]
public sealed unsafe class ThreadsTests
{
    readonly struct Tally(int* runs) : IWork
    {
        public void Run(int part, int parts) => Interlocked.Increment(ref runs[part]);
    }

    readonly struct Nested(int* runs, int inner) : IWork
    {
        public void Run(int part, int parts) => WorkPool.Run(new Tally(runs + part * inner), inner);
    }

    readonly struct Failing(int* runs, int failing) : IWork
    {
        public void Run(int part, int parts)
        {
            Interlocked.Increment(ref runs[part]);
            if (part == failing)
                throw new InvalidOperationException($"part {part}");
        }
    }

    /// <summary>Each part waits until all have begun: it ends only when every part has a thread of its own.</summary>
    readonly struct Meeting(int* arrived) : IWork
    {
        public void Run(int part, int parts)
        {
            Interlocked.Increment(ref *arrived);
            while (Volatile.Read(ref *arrived) < parts)
                Thread.Yield();
        }
    }

    /// <summary>One part, the first of the second thread's, waits until all others are done.</summary>
    readonly struct HeldUp(int* done) : IWork
    {
        public void Run(int part, int parts)
        {
            while (part == parts / 2 && Volatile.Read(ref *done) < parts - 1)
                Thread.Yield();
            Interlocked.Increment(ref *done);
        }
    }

    [Theory]
    [InlineData(1, 1), InlineData(1, 5), InlineData(2, 1), InlineData(2, 2), InlineData(2, 7), InlineData(3, 2)]
    [InlineData(7, 7), InlineData(7, 50), InlineData(40, 40)]
    public void Every_part_runs_once(int threads, int parts)
    {
        using var _ = new ThreadCount(threads);
        for (int repeat = 0; repeat < 200; repeat++)
            Assert.All(Tallies(parts, runs => WorkPool.Run(new Tally(runs), parts)), runs => Assert.Equal(1, runs));
    }

    [Fact]
    public void Parts_run_at_the_same_time()
    {
        using var _ = new ThreadCount(4);
        ThreadTeam team = new();
        int arrived = 0;

        WorkPool.Run(team, new Meeting(&arrived), 4);

        Assert.Equal(4, arrived);
    }

    [Fact]
    public void A_thread_that_is_held_up_is_helped_with_its_parts()
    {
        using var _ = new ThreadCount(2);
        ThreadTeam team = new();
        int done = 0;

        WorkPool.Run(team, new HeldUp(&done), 8);

        Assert.Equal(8, done);
    }

    [Fact]
    public void A_team_wakes_up_after_a_pause()
    {
        using var _ = new ThreadCount(3);
        ThreadTeam team = new();
        for (int round = 0; round < 3; round++)
        {
            int arrived = 0;
            WorkPool.Run(team, new Meeting(&arrived), 3);
            Assert.Equal(3, arrived);
            Thread.Sleep(20);
        }
    }

    [Fact]
    public void A_call_inside_a_part_runs_all_its_parts()
    {
        using var _ = new ThreadCount(3);
        Assert.All(Tallies(15, runs => WorkPool.Run(new Nested(runs, 5), 3)), runs => Assert.Equal(1, runs));
    }

    [Fact]
    public void Several_user_threads_may_call_at_once()
    {
        using var _ = new ThreadCount(3);
        int[][] results = new int[6][];
        Thread[] users = [.. Enumerable.Range(0, 6).Select(user => new Thread(() => results[user] = Tallies(4, Many)))];
        foreach (Thread user in users)
            user.Start();
        foreach (Thread user in users)
            user.Join();

        Assert.All(results.SelectMany(runs => runs), runs => Assert.Equal(500, runs));

        static void Many(int* runs)
        {
            for (int i = 0; i < 500; i++)
                WorkPool.Run(new Tally(runs), 4);
        }
    }

    [Theory]
    [InlineData(1, 0), InlineData(1, 2), InlineData(3, 0), InlineData(3, 1), InlineData(3, 2)]
    public void An_exception_of_any_part_surfaces_and_the_pool_stays_usable(int threads, int failing)
    {
        using var _ = new ThreadCount(threads);
        string? message = null;
        Tallies(3, runs => message = Assert.Throws<InvalidOperationException>(
            () => WorkPool.Run(new Failing(runs, failing), 3)).Message);

        Assert.Equal($"part {failing}", message);
        Assert.All(Tallies(3, runs => WorkPool.Run(new Tally(runs), 3)), runs => Assert.Equal(1, runs));
    }

    [Fact]
    public void A_call_allocates_nothing()
    {
        using var _ = new ThreadCount(2);
        int* runs = stackalloc int[2];
        WorkPool.Run(new Tally(runs), 2);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            WorkPool.Run(new Tally(runs), 2);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(0), InlineData(-3)]
    public void Fewer_than_one_thread_is_an_error(int count)
    {
        string message = Assert.Throws<ArgumentOutOfRangeException>(() => Threads.Count = count).Message;
        Assert.Equal(
            $"Threads.Count: at least one thread is needed, but the value is {count}. (Parameter 'value')", message);
    }

    [Theory]
    [InlineData(0, 1, 3), InlineData(1, 1, 3), InlineData(10, 1, 3), InlineData(100, 16, 3), InlineData(100, 16, 30)]
    [InlineData(int.MaxValue, 16, 7)]
    public void Shares_cover_a_length_once_and_start_at_multiples_of_the_grain(int length, int grain, int parts)
    {
        int end = 0;
        for (int part = 0; part < parts; part++)
        {
            Share share = Share.Of(length, grain, part, parts);
            Assert.Equal(end, share.Start);
            Assert.True(share.Start % grain == 0 || share.Start == length);
            Assert.InRange(share.Length, 0, (long)length / parts + grain);
            end = share.End;
        }
        Assert.Equal(length, end);
    }

    delegate void Runs(int* runs);

    static int[] Tallies(int count, Runs act)
    {
        int[] tallies = new int[count];
        fixed (int* runs = tallies)
            act(runs);
        return tallies;
    }
}
