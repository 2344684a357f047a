using System.Runtime.ExceptionServices;

namespace Downhill.Kernels;

/// <summary>The calling thread and background workers, made when first needed, that run one job at a time.</summary>
internal sealed class ThreadTeam
{
    readonly Claims _claims = new();
    Worker[] _workers = [];
    Job _job;
    Exception? _failure;
    int _busy;

    /// <summary>Runs the job on <c>job.Threads</c> threads; false, and nothing done, while the team has one.</summary>
    internal bool TryRun(in Job job)
    {
        if (Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
            return false;

        Exception? failure;
        try
        {
            Grow(job.Threads - 1);
            Share(job);
        }
        finally
        {
            failure = _failure;
            _failure = null;
            Volatile.Write(ref _busy, 0);
        }

        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return true;
    }

    /// <summary>
    /// Gives each worker its parts and takes back what a worker has not begun when the caller is through: a thread that
    /// still wakes up, or that another program keeps from its core, costs nothing but its own help.
    /// </summary>
    void Share(in Job job)
    {
        _job = job;
        if (job.Parts > job.Threads)
            _claims.Deal(job.Parts, job.Threads);
        for (int i = 1; i < job.Threads; i++)
            _workers[i - 1].Post();

        RunThread(0);
        for (int i = 1; i < job.Threads; i++)
            if (_workers[i - 1].TakeBack())
                RunThread(i);

        for (int i = 1; i < job.Threads; i++)
            _workers[i - 1].WaitUntilDone();
    }

    /// <summary>Never throws: the caller must not leave while another thread still reads its stack.</summary>
    internal void RunThread(int thread)
    {
        try
        {
            if (_job.Parts == _job.Threads)
                _job.Run(thread);
            else
                for (int part; (part = _claims.Next(thread, _job.Threads)) >= 0;)
                    _job.Run(part);
        }
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
        }
    }

    void Grow(int workers)
    {
        // One by one, so that a thread which the system refuses leaves no hole behind.
        while (_workers.Length < workers)
            _workers = [.. _workers, new(this, _workers.Length + 1)];
    }
}
