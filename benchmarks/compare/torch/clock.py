"""Seconds a step, taken as Workers/Clock.cs of our side takes them."""
import statistics
import time

SAMPLES, FEWEST_SAMPLES = 10, 3


def per_step(step, seconds):
    batch = max(1, int(seconds / SAMPLES / warm_up(step, seconds / SAMPLES)))
    samples = []
    begin = time.perf_counter()
    while len(samples) < FEWEST_SAMPLES or time.perf_counter() - begin < seconds:
        samples.append(_time(step, batch))
    return statistics.median_high(samples)


def warm_up(step, seconds):
    best, batch = float("inf"), 1
    begin = time.perf_counter()
    while True:
        best = min(best, _time(step, batch))
        batch = min(max(int(seconds / SAMPLES / best), 1), 2 * batch)
        if time.perf_counter() - begin >= seconds:
            return best


def _time(step, count):
    begin = time.perf_counter()
    for _ in range(count):
        step()
    return (time.perf_counter() - begin) / count
