using Downhill.Memory;

namespace Downhill.Tests.Memory;

public unsafe class ScratchTests
{
    [Fact]
    public void A_block_is_aligned_to_a_cache_line_and_as_large_as_asked()
    {
        foreach (int count in (int[])[0, 1, 5, 16, 1000, 100_000])
        {
            using ScratchLease<float> lease = Scratch.Rent<float>(count);
            Assert.Equal(0u, (nuint)lease.Pointer % 64);
            new Span<float>(lease.Pointer, count).Fill(count);
        }
    }

    [Fact]
    public void Leases_within_leases_do_not_overlap()
    {
        using ScratchLease<int> outer = Scratch.Rent<int>(100);
        new Span<int>(outer.Pointer, 100).Fill(1);
        for (int count = 50; count < 5000; count *= 3)
        {
            using ScratchLease<int> inner = Scratch.Rent<int>(count);
            using ScratchLease<int> innermost = Scratch.Rent<int>(count);
            new Span<int>(inner.Pointer, count).Fill(2);
            new Span<int>(innermost.Pointer, count).Fill(3);
            Assert.DoesNotContain(3, new Span<int>(inner.Pointer, count).ToArray());
        }
        Assert.Equal(-1, new Span<int>(outer.Pointer, 100).IndexOfAnyExcept(1));
    }

    [Fact]
    public void A_block_given_back_is_used_again()
    {
        float* first, second;
        using (ScratchLease<float> lease = Scratch.Rent<float>(1000))
            first = lease.Pointer;
        using (ScratchLease<float> lease = Scratch.Rent<float>(900))
            second = lease.Pointer;
        Assert.Equal((nuint)first, (nuint)second);
    }

    [Fact]
    public void Each_thread_has_its_own_blocks()
    {
        using ScratchLease<float> mine = Scratch.Rent<float>(10);
        nuint address = (nuint)mine.Pointer, other = 0;
        Thread thread = new(() =>
        {
            using ScratchLease<float> lease = Scratch.Rent<float>(10);
            other = (nuint)lease.Pointer;
        });
        thread.Start();
        thread.Join();
        Assert.NotEqual(address, other);
    }
}
