// Seconds a step, taken as Workers/Clock.cs of our side takes them.
'use strict';
const SAMPLES = 10, FEWEST_SAMPLES = 3;

async function perStep(step, seconds) {
  const batch = Math.max(1, Math.floor(seconds / SAMPLES / await warmUp(step, seconds / SAMPLES)));
  const samples = [], begin = performance.now();
  while (samples.length < FEWEST_SAMPLES || performance.now() - begin < seconds * 1000)
    samples.push(await time(step, batch));
  return samples.sort((a, b) => a - b)[Math.floor(samples.length / 2)];
}

async function warmUp(step, seconds) {
  let best = Infinity, batch = 1;
  const begin = performance.now();
  do {
    best = Math.min(best, await time(step, batch));
    batch = Math.min(Math.max(Math.floor(seconds / SAMPLES / best), 1), 2 * batch);
  } while (performance.now() - begin < seconds * 1000);
  return best;
}

async function time(step, count) {
  const begin = performance.now();
  for (let i = 0; i < count; i++) await step();
  return (performance.now() - begin) / 1000 / count;
}

module.exports = { perStep, warmUp };
